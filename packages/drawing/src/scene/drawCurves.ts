import { faceOf } from '../icons/faces.ts';
import type { EmotionCurve, EmotionLabel, EmotionPlot, EmotionPoint } from '../layout/boxes.ts';
import { NAME_SAMPLE } from '../layout/placeEmotionLabels.ts';
import { colourOfPersona } from '../theme/personaColour.ts';
import type { Theme } from '../theme/theme.ts';
import { faceColour, faceOps, textOps } from './marks.ts';
import type { GroupOp, Op } from './ops.ts';

/** Middle and radius of the faces of the scale. */
const SCALE = { x: 16, r: 7 } as const;

/** The colour of a curve's line: its persona's own, else by the persona's place. */
export function curveColour(
  { personaColour, personaIndex }: Pick<EmotionCurve, 'personaColour' | 'personaIndex'>,
  theme: Theme,
): string {
  return colourOfPersona(theme, personaIndex, personaColour);
}

/** The first curve is solid, further ones dashed, those of what is meant to be dotted: colour never says it alone. */
export function curveDash({ index, variant }: Pick<EmotionCurve, 'index' | 'variant'>): readonly number[] | undefined {
  if (variant === 'to-be') return [0.5, 7];
  return index === 0 ? undefined : [10, 6];
}

/** The dashes of so short a piece of a line: two or three whole ones. The gaps stay as wide, for round ends fill half of them. */
function sampleDash(dash: readonly number[]): readonly number[] {
  return dash.map((px, at) => (at === 0 ? Math.min(px, 5) : px));
}

/**
 * The panel of an emotion lane with its baseline, areas, lines, faces and words.
 *
 * @param strokeWidth of the lines
 */
export function drawCurves(plot: EmotionPlot, theme: Theme, strokeWidth = 3): Op[] {
  // Every stage may be collapsed.
  if (plot.w <= 0) return [];
  const ops: Op[] = [
    { op: 'rect', x: plot.x, y: plot.y + 6, w: plot.w, h: plot.h - 12, radius: 10, fill: theme.surface },
    {
      op: 'line',
      x1: plot.x + 30,
      y1: plot.baseline,
      x2: plot.x + plot.w - 8,
      y2: plot.baseline,
      stroke: theme.control,
      strokeWidth: 1,
      dash: [2, 4],
    },
  ];
  for (const at of hasScale(plot) ? [plot.best, 0, plot.worst] : []) {
    const place = { x: plot.x + SCALE.x, y: plot.baseline - at * plot.unit, r: SCALE.r };
    ops.push(...faceOps(faceOf(at), place, theme.hairline, theme.surface, theme.surface));
  }
  const [first] = plot.curves;
  if (first) {
    if (first.above !== '') ops.push({ op: 'path', d: first.above, fill: theme.emotion.positive, opacity: 0.18 });
    if (first.below !== '') ops.push({ op: 'path', d: first.below, fill: theme.emotion.negative, opacity: 0.18 });
  }
  for (const curve of [...plot.curves].reverse()) {
    if (curve.line === '') continue;
    const dash = curveDash(curve);
    ops.push({ op: 'path', d: curve.line, stroke: curveColour(curve, theme), strokeWidth, ...(dash && { dash }) });
  }
  for (const curve of plot.curves) {
    for (const point of curve.points) ops.push(pointGroup(point, theme));
    if (curve.name) {
      const { x, y } = curve.name;
      ops.push(...plateOps(curve.name, theme));
      const dash = curveDash(curve);
      const hasSample = curve.name.text.x > x;
      const line = { op: 'line', x1: x + 1, y1: y + 8, x2: x + NAME_SAMPLE.w - 1, y2: y + 8 } as const;
      if (hasSample)
        ops.push({
          ...line,
          stroke: curveColour(curve, theme),
          strokeWidth: 3,
          ...(dash && { dash: sampleDash(dash) }),
        });
      ops.push(...textOps(curve.name.text, curveColour(curve, theme)));
    }
  }
  return ops;
}

/** Whether the small faces at the left edge that say what is up and what is down have room, be it beside the first point. */
function hasScale({ x, unit, best, worst, curves }: EmotionPlot): boolean {
  const right = x + SCALE.x + SCALE.r;
  const isApart = Math.min(best, -worst) * unit >= 2 * SCALE.r + 2;
  return isApart && !curves.some(({ points }) => points.some((point) => point.x - point.r < right + 2));
}

/** What keeps words readable over a line. */
function plateOps({ x, y, w, h, crossed }: EmotionLabel, { surface }: Theme): Op[] {
  return crossed ? [{ op: 'rect', x: x - 3, y, w: w + 6, h, radius: 4, fill: surface, opacity: 0.85 }] : [];
}

function pointGroup(point: EmotionPoint, theme: Theme): GroupOp {
  const { x, y, r, label, face, extreme } = point;
  const ops: Op[] = [];
  let bounds = { x: x - r - 2, y: y - r - 2, w: 2 * r + 4, h: 2 * r + 4 };
  if (label) {
    ops.push(...plateOps(label, theme));
    ops.push(...textOps(label.text, extreme ? theme.ink : theme.muted));
    const left = Math.min(bounds.x, label.x - 3);
    const top = Math.min(bounds.y, label.y);
    bounds = {
      x: left,
      y: top,
      w: Math.max(bounds.x + bounds.w, label.x + label.w + 3) - left,
      h: Math.max(bounds.y + bounds.h, label.y + label.h) - top,
    };
  }
  ops.push(...faceOps(face, point, faceColour(face, theme.emotion), theme.surface, theme.surface));
  return { op: 'group', kind: 'point', id: point.cardId, x: 0, y: 0, bounds, ops };
}
