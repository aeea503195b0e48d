import { drawMap, type MapLayout, paint, type Theme } from '@milepost/drawing';
import { X } from 'lucide-react';
import { type PointerEvent as ReactPointerEvent, type Ref, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../../app/whenIdle.ts';
import { messages } from '../../i18n/handMessages.ts';
import type { Pictures } from '../../pictures/Pictures.ts';
import { usePictures } from '../../pictures/PicturesContext.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { trackPointer } from '../pointer/trackPointer.ts';
import { useTheme } from '../ThemeContext.tsx';
import { fitOverview, type OverviewFit, shownIn } from './fitOverview.ts';
import styles from './Overview.module.css';
import { useOpening } from './useOpening.ts';

/** How long (ms) the map has to stay as it is until its picture is painted anew. */
const REST = 800;

/** Px on the screen below which words are painted as bars: here nobody reads them. */
const BARS_BELOW = 6;

/** The whole map as a small picture in the corner, with what is in sight of it: a way through large maps. */
export function Overview() {
  const isOpen = useEditorState((state) => state.overviewOpen);

  const root = useRef<HTMLElement>(null);
  const [wasOpen, setWasOpen] = useState(isOpen);
  useOpening(root);

  // What was painted is kept for when it opens again.
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen ? <Picture ref={root} isOpen={isOpen} /> : null;
}

interface PictureProps {
  readonly ref: Ref<HTMLElement>;
  readonly isOpen: boolean;
}

function Picture({ ref, isOpen }: PictureProps) {
  const editor = useEditor();
  const controller = useCanvas();
  const layout = useEditorState((state) => state.layout);
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLDivElement>(null);
  const fit = fitOverview(layout);
  const { w, h, scaleX, scaleY } = fit;

  // Once the hands rest: a picture of thousands of cards takes longer than a keystroke may.
  const pictures = usePictures();
  const wasShown = useRef(false);
  useEffect(() => {
    if (!isOpen) return;
    let cancel = () => {};
    const paint = () => {
      wasShown.current = true;
      if (canvas.current) paintOverview(canvas.current, layout, theme, pictures);
    };
    const show = () => {
      cancel();
      const wait = () => {
        cancel = whenIdle(paint);
      };
      if (!wasShown.current) return wait();
      const timer = setTimeout(wait, REST);
      cancel = () => clearTimeout(timer);
    };
    show();
    const stopListening = pictures?.subscribe(show);
    return () => {
      cancel();
      stopListening?.();
    };
  }, [isOpen, layout, theme, pictures]);

  useEffect(() => {
    if (!controller || !isOpen) return;
    const now: OverviewFit = { w, h, scaleX, scaleY };
    return controller.onViewport(() => {
      const box = shownIn(now, controller.inSight);
      if (!seen.current) return;
      seen.current.style.transform = `translate(${box.x}px, ${box.y}px)`;
      seen.current.style.width = `${box.w}px`;
      seen.current.style.height = `${box.h}px`;
    });
  }, [controller, isOpen, w, h, scaleX, scaleY]);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !controller) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const go = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
      const { zoom, width, height } = controller.viewport;
      const x = (clientX - left) / scaleX;
      const y = (clientY - top) / scaleY;
      controller.goTo({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom });
    };
    go(event);
    trackPointer(event.nativeEvent, { threshold: 1, onMove: go });
  };

  return (
    <section
      ref={ref}
      hidden={!isOpen}
      className={styles.overview}
      aria-label={messages.overview.label}
      data-overview=""
    >
      {/* The keyboard goes through the map itself. */}
      <div className={styles.picture} style={{ width: w, height: h }} aria-hidden="true" onPointerDown={onPointerDown}>
        <canvas ref={canvas} className={styles.canvas} />
        <div ref={seen} className={styles.seen} />
      </div>
      <IconButton
        size="small"
        className={styles.close}
        label={messages.overview.close}
        icon={<X />}
        onClick={() => editor.set({ overviewOpen: false })}
      />
    </section>
  );
}

function paintOverview(
  canvas: HTMLCanvasElement,
  layout: MapLayout,
  theme: Theme,
  pictures: Pictures | undefined,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { w, h, scaleX, scaleY } = fitOverview(layout);
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(w * ratio);
  canvas.height = Math.round(h * ratio);
  context.scale(1, scaleY / scaleX);
  const { ops } = drawMap(layout, theme, { laneNames: false });
  const picture = pictures ? { picture: pictures.here } : {};
  paint(context, ops, { scale: scaleX * ratio, barsBelow: BARS_BELOW * ratio, ...picture });
}
