import type { Box, Theme } from '@milepost/drawing';
import type { View } from '../../viewer/view.ts';

/** A part of the map that is new or changed. Px of the layout. */
export interface NewsMark extends Box {
  /** The one that is looked at right now. */
  readonly isCurrent: boolean;
}

/** Outlines what is new, over a map that is shown at a view. */
export function drawNews(
  context: CanvasRenderingContext2D,
  marks: readonly NewsMark[],
  theme: Theme,
  { x, y, zoom }: View,
): void {
  for (const mark of marks) {
    const gap = mark.isCurrent ? 4 : 2;
    const box = { x: x + mark.x * zoom - gap, y: y + mark.y * zoom - gap };
    const size = { w: mark.w * zoom + 2 * gap, h: mark.h * zoom + 2 * gap };
    context.beginPath();
    context.roundRect(box.x, box.y, size.w, size.h, Math.min(12 * zoom + gap, size.w / 2, size.h / 2));
    context.strokeStyle = theme.accent;
    context.lineWidth = mark.isCurrent ? 4 : 2;
    context.stroke();
    // A dot too, for those who see no colours and little of lines.
    context.beginPath();
    context.arc(box.x + size.w - 3, box.y + 3, mark.isCurrent ? 7 : 5, 0, 2 * Math.PI);
    context.fillStyle = theme.accent;
    context.fill();
    context.strokeStyle = theme.canvas;
    context.lineWidth = 1.5;
    context.stroke();
  }
}
