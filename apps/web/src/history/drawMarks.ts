import type { View } from '../viewer/view.ts';
import type { MarkKind } from './comparison.ts';
import type { Mark } from './marksOf.ts';

/** The colours of marks on light and on dark maps; each is told by its symbol as well. */
const COLOURS: Record<MarkKind, readonly [light: string, dark: string]> = {
  added: ['#2c7a1b', '#8fd67a'],
  removed: ['#b3261e', '#ffa49a'],
  moved: ['#1456d9', '#8fb2ff'],
  changed: ['#8f5e00', '#f0c060'],
};

/** The radius of a mark's badge (px of the screen), and what it shrinks to from far away. */
const BADGE = 10;
const SMALL_BADGE = 6;

export function colourOf(kind: MarkKind, isDark: boolean): string {
  return COLOURS[kind][isDark ? 1 : 0];
}

/** Draws marks over a map that is shown at a view: an outline, and a badge with a symbol in its corner. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  view: View,
  look: { readonly isDark: boolean; readonly ground: string; readonly chosen: string | undefined },
): void {
  const ratio = window.devicePixelRatio;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (const mark of marks) drawOutline(context, mark, view, look);
  const size = view.zoom < 0.35 ? SMALL_BADGE : BADGE;
  for (const { kind, box } of marks) {
    const x = view.x + (box.x + box.w) * view.zoom;
    const y = view.y + box.y * view.zoom;
    drawBadge(context, kind, x - Math.min(size, (box.w * view.zoom) / 2), y, size, look);
  }
  context.restore();
}

function drawOutline(
  context: CanvasRenderingContext2D,
  { id, kind, box, radius, path }: Mark,
  { x, y, zoom }: View,
  { isDark, ground, chosen }: { isDark: boolean; ground: string; chosen: string | undefined },
): void {
  context.save();
  context.strokeStyle = colourOf(kind, isDark);
  context.lineWidth = id === chosen ? 4 : 2;
  if (kind === 'removed') context.setLineDash([6, 4]);
  if (path !== undefined) {
    context.translate(x, y);
    context.scale(zoom, zoom);
    context.lineWidth = (id === chosen ? 5 : 3) / zoom;
    context.setLineDash(kind === 'removed' ? [6 / zoom, 4 / zoom] : []);
    context.stroke(new Path2D(path));
    context.restore();
    return;
  }
  const grow = 2;
  context.beginPath();
  context.roundRect(
    x + box.x * zoom - grow,
    y + box.y * zoom - grow,
    box.w * zoom + 2 * grow,
    box.h * zoom + 2 * grow,
    radius * zoom + grow,
  );
  if (kind === 'removed') {
    // What is gone is faint.
    context.globalAlpha = 0.6;
    context.fillStyle = ground;
    context.fill();
    context.globalAlpha = 1;
  }
  context.stroke();
  context.restore();
}

function drawBadge(
  context: CanvasRenderingContext2D,
  kind: MarkKind,
  x: number,
  y: number,
  r: number,
  { isDark, ground }: { isDark: boolean; ground: string },
): void {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = colourOf(kind, isDark);
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = ground;
  context.stroke();
  context.save();
  context.translate(x, y);
  context.scale(r / 10, r / 10);
  context.strokeStyle = isDark ? '#14171f' : '#ffffff';
  context.fillStyle = context.strokeStyle;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(new Path2D(SYMBOLS[kind]));
  if (kind === 'changed') context.fill(new Path2D('M0-3.4A3.4 3.4 0 1 1 0 3.4A3.4 3.4 0 1 1 0-3.4Z'));
  context.restore();
}

/** Plus, minus, an arrow, and nothing but the dot that is filled, in a circle of radius 10. */
export const SYMBOLS: Record<MarkKind, string> = {
  added: 'M-4.5 0H4.5M0-4.5V4.5',
  removed: 'M-4.5 0H4.5',
  moved: 'M-4.5 0H4.5M1-3.5L4.5 0L1 3.5',
  changed: 'M0 0',
};
