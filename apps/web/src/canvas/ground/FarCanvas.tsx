import { drawMap, type MapLayout, type Op, paint, type Theme } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { boxOf, type Item } from '../viewport/cardIndex.ts';
import { FAR } from '../viewport/zooms.ts';
import styles from './FarCanvas.module.css';
import { mapHead } from './mapHead.ts';

/** Smaller on the screen than this (px), words are painted as bars. */
const BARS_BELOW = 4;

/**
 * The whole map painted on one canvas while it is seen from far, by the painter that makes PNG and PDF. Nearer it is
 * hidden, and the cards are elements of the page.
 */
export function FarCanvas() {
  const editor = useEditor();
  const controller = useCanvas();
  const theme = useTheme();
  const lang = useEditorState(({ map }) => map.map.locale);
  const ref = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !controller) return;
    let drawn: { layout: MapLayout; ops: readonly Op[] } | undefined;
    let at = { x: 0, y: 0, zoom: 1 };

    const repaint = () => {
      const isFar = at.zoom < FAR;
      canvas.hidden = !isFar;
      if (!isFar) return;
      const { map, layout, selection, mode } = editor.state;
      if (drawn?.layout !== layout) drawn = { layout, ops: drawAll(map, layout, theme) };
      const ratio = window.devicePixelRatio;
      const { clientWidth: width, clientHeight: height } = canvas;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
      }
      const { x, y, zoom } = at;
      context.clearRect(0, 0, canvas.width, canvas.height);
      paint(context, drawn.ops, {
        scale: zoom * ratio,
        offset: { x: x * ratio, y: y * ratio },
        viewport: { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom },
        barsBelow: BARS_BELOW * ratio,
        ...(lang ? { lang } : {}),
      });

      const outline = (ids: Iterable<string>, draw: (item: Item) => void) => {
        for (const id of ids) {
          const card = layout.cardById.get(id);
          const point = layout.pointById.get(id);
          if (card) draw({ card });
          else if (point) draw({ point });
        }
      };
      context.save();
      context.translate(x * ratio, y * ratio);
      context.scale(zoom * ratio, zoom * ratio);
      if (mode.kind === 'moving' && mode.cargo.kind === 'cards' && !mode.cargo.copy) {
        context.globalAlpha = 0.68;
        context.fillStyle = theme.canvas;
        outline(mode.cargo.ids, (item) => {
          const { x: left, y: top, w, h } = boxOf(item);
          context.fillRect(left, top, w, h);
        });
        context.globalAlpha = 1;
      }
      if (selection.kind === 'cards') {
        context.strokeStyle = theme.focus;
        context.lineWidth = 2 / zoom;
        outline(selection.ids, (item) => {
          const { x: left, y: top, w, h } = boxOf(item);
          context.beginPath();
          context.roundRect(left, top, w, h, 'card' in item ? 10 : w / 2);
          context.stroke();
        });
      }
      context.restore();
    };

    const stopFollowing = controller.onViewport((x, y, zoom) => {
      at = { x, y, zoom };
      repaint();
    });
    const stopListening = editor.store.subscribe((state, before) => {
      const changed =
        state.layout !== before.layout || state.selection !== before.selection || state.mode !== before.mode;
      if (changed && at.zoom < FAR) repaint();
    });
    const resized = new ResizeObserver(repaint);
    resized.observe(canvas);
    return () => {
      stopFollowing();
      stopListening();
      resized.disconnect();
    };
  }, [editor, controller, theme, lang]);

  return (
    <div className={styles.cover} aria-hidden="true">
      <canvas ref={ref} className={styles.canvas} hidden />
    </div>
  );
}

function drawAll(map: JourneyMap, layout: MapLayout, theme: Theme): readonly Op[] {
  const { ops, y, w, h } = mapHead(map, layout, theme);
  const head: Op = { op: 'group', kind: 'header', x: 0, y, bounds: { x: 0, y: 0, w, h }, ops };
  return [head, ...drawMap(layout, theme, { ground: false }).ops];
}
