import { drawMap, type MapLayout, type Op, type Theme } from '@milepost/drawing';
import { useEffect, useRef } from 'react';
import { usePictures } from '../../pictures/PicturesContext.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { boxOf, type Item, itemOf } from '../viewport/cardIndex.ts';
import { FAR } from '../viewport/zooms.ts';
import styles from './FarCanvas.module.css';
import { FarPainter, type FarView } from './FarPainter.ts';
import { headGroup, type MapHead, mapHead } from './mapHead.ts';
import { markOps } from './markOps.ts';

/** From this multiple of the zoom on at which the map is painted, the picture is made ready by those who zoom out. */
const SOON = 1.35;

/**
 * The whole map painted on one canvas while it is seen from far, by the painter that makes PNG and PDF. Nearer it is
 * hidden, and the cards are elements of the page: once they have all come there, until which `isShown` stays.
 */
export function FarCanvas({ isShown }: { readonly isShown: boolean }) {
  const editor = useEditor();
  const controller = useCanvas();
  const theme = useTheme();
  const pictures = usePictures();
  const lang = useEditorState(({ map }) => map.map.locale);
  const ref = useRef<HTMLCanvasElement>(null);
  const shown = useRef(isShown);
  const show = useRef(() => {});

  useEffect(() => {
    shown.current = isShown;
    show.current();
  }, [isShown]);

  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !controller) return;
    const painter = new FarPainter(canvas, context, pictures, () => repaint());
    let drawn: Drawn | undefined;
    let at = controller.viewport;

    // Before React has heard of a crossing, the view has.
    const isSeen = () => at.zoom < FAR || shown.current;
    const opsNow = (): readonly Op[] => {
      const { map, layout, matching, finding } = editor.state;
      const head = mapHead(map, layout, theme);
      const found = finding?.cardIds;
      if (drawn?.layout !== layout || drawn.head !== head) {
        const { ops } = drawMap(layout, theme, { ground: false, laneNames: false });
        drawn = { layout, head, map: [headGroup(head), ...ops], marks: {}, ops: [] };
      }
      // In the picture, so that moving the map costs no more with them.
      if (drawn.ops.length === 0 || drawn.marks.matching !== matching || drawn.marks.found !== found) {
        const marks = markOps(layout, matching, found, theme, getComputedStyle(canvas).color);
        drawn = { ...drawn, marks: { matching, found }, ops: [...drawn.map, ...marks] };
      }
      return drawn.ops;
    };
    const repaint = () => {
      canvas.hidden = !isSeen();
      if (canvas.hidden) return;
      const { layout, selection, mode, finding } = editor.state;
      painter.show(opsNow(), at, lang);
      const items = (ids: Iterable<string>) => [...ids].flatMap((id) => itemOf(layout, id) ?? []);
      context.save();
      const scale = at.zoom * window.devicePixelRatio;
      context.setTransform(scale, 0, 0, scale, at.x * window.devicePixelRatio, at.y * window.devicePixelRatio);
      if (mode.kind === 'moving' && mode.cargo.kind === 'cards' && !mode.cargo.copy) {
        fade(context, items(mode.cargo.ids), theme);
      }
      if (selection.kind === 'cards') outline(context, items(selection.ids), theme.focus, 2 / at.zoom);
      const current = finding?.hits[finding.at];
      if (current?.in === 'cards') outline(context, items([current.id]), getComputedStyle(canvas).color, 5 / at.zoom);
      context.restore();
    };

    const stopFollowing = controller.onViewport(() => {
      const before = at.zoom;
      at = controller.viewport;
      repaint();
      if (canvas.hidden && at.zoom < before && at.zoom < FAR * SOON) painter.prepare(opsNow(), asFar(at), lang);
    });
    const stopListening = editor.store.subscribe((state, before) => {
      const changed =
        state.layout !== before.layout ||
        state.selection !== before.selection ||
        state.mode !== before.mode ||
        state.matching !== before.matching ||
        state.finding !== before.finding;
      if (changed && isSeen()) repaint();
    });
    show.current = repaint;
    return () => {
      show.current = () => {};
      stopFollowing();
      stopListening();
      painter.destroy();
    };
  }, [editor, controller, theme, lang, pictures]);

  return (
    <div className={styles.cover} aria-hidden="true">
      <canvas ref={ref} className={styles.canvas} hidden />
    </div>
  );
}

/** A view from as near as the map is painted, around the same middle. */
function asFar({ x, y, zoom, width, height }: FarView): FarView {
  const share = FAR / zoom;
  const middle = { x: width / 2, y: height / 2 };
  return { x: middle.x + (x - middle.x) * share, y: middle.y + (y - middle.y) * share, zoom: FAR, width, height };
}

/** A map as it is painted from far, and what of it is marked. */
interface Drawn {
  readonly layout: MapLayout;
  readonly head: MapHead;
  readonly map: readonly Op[];
  readonly marks: {
    readonly matching?: ReadonlySet<string> | undefined;
    readonly found?: ReadonlySet<string> | undefined;
  };
  readonly ops: readonly Op[];
}

/** What is dragged away, faint where it was. */
function fade(context: CanvasRenderingContext2D, items: readonly Item[], theme: Theme): void {
  context.globalAlpha = 0.68;
  context.fillStyle = theme.canvas;
  for (const item of items) {
    const { x, y, w, h } = boxOf(item);
    context.fillRect(x, y, w, h);
  }
  context.globalAlpha = 1;
}

function outline(context: CanvasRenderingContext2D, items: readonly Item[], colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  for (const item of items) {
    const { x, y, w, h } = boxOf(item);
    context.beginPath();
    context.roundRect(x, y, w, h, 'card' in item ? 10 : w / 2);
    context.stroke();
  }
}
