import type { Card, JourneyMap, Lane } from '@milepost/schema';
import { faceOf } from '../../icons/faces.ts';
import { collectSeries, placeOfPersona } from '../../layout/emotionSeries.ts';
import type { Column } from '../../layout/layoutColumns.ts';
import { curveAreas, curvePath, monotoneCurve } from '../../layout/monotoneCurve.ts';
import type { Theme } from '../../theme/theme.ts';
import { curveColour, curveDash } from '../drawCurves.ts';
import { faceColour, faceOps } from '../marks.ts';
import type { Op } from '../ops.ts';

const MARGIN = 8;
const FACE = 14;
const DOT = 5;
/** The panel shows so much of either side of the middle even if no score lies there. */
const LEAST_REACH = 0.3;

/** A lane's emotion curves on a panel whose whole height they use: the first with faces, others with dots. */
export function drawThumbnailCurve(
  map: JourneyMap,
  lane: Lane,
  cells: readonly (readonly Card[])[],
  columns: readonly Column[],
  { y, w, h }: { readonly y: number; readonly w: number; readonly h: number },
  theme: Theme,
): Op[] {
  const panel = { x: MARGIN, y: y + 3, w: w - 2 * MARGIN, h: h - 6 };
  const series = collectSeries(lane, cells, { map, columns, unit: 1, leads: () => [] });
  const scores = series.flatMap(({ drafts }) => drafts.map(({ score }) => score));
  const best = Math.max(LEAST_REACH, ...scores);
  const worst = Math.min(-LEAST_REACH, ...scores);
  const r = Math.max(2, Math.min(FACE, (columns[0]?.w ?? w) * 0.36, h / 6));
  const unit = (panel.h - 2 * r - 14) / (best - worst);
  const baseline = panel.y + r + 7 + best * unit;
  const ops: Op[] = [{ op: 'rect', ...panel, radius: 8, fill: theme.surface }];
  const axis = { x1: panel.x + 8, x2: panel.x + panel.w - 8, y1: baseline, y2: baseline };
  ops.push({ op: 'line', ...axis, stroke: theme.hairline, strokeWidth: 2, dash: [2, 6] });
  const drawn = series.map((one, index) => {
    const points = one.drafts
      .map(({ x, score }) => ({
        x: clamp(x, panel.x + r + 4, panel.x + panel.w - r - 4),
        y: baseline - score * unit,
        score,
      }))
      .sort((a, b) => a.x - b.x);
    const segments = monotoneCurve(points);
    const colour = one.personaId === undefined ? undefined : map.personas[one.personaId]?.colour;
    const personaIndex = Math.max(0, placeOfPersona(map, one.personaId));
    return { index, variant: one.variant, points, segments, ...(colour && { personaColour: colour }), personaIndex };
  });
  const [first] = drawn;
  if (!first) return ops;
  const { above, below } = curveAreas(first.segments, baseline);
  if (above !== '') ops.push({ op: 'path', d: above, fill: theme.emotion.positive, opacity: 0.22 });
  if (below !== '') ops.push({ op: 'path', d: below, fill: theme.emotion.negative, opacity: 0.22 });
  for (const curve of [...drawn].reverse()) {
    const stroke = curveColour(curve, theme);
    const dash = curveDash(curve);
    const d = curvePath(curve.segments);
    if (curve.segments.length > 0) ops.push({ op: 'path', d, stroke, strokeWidth: 4, ...(dash && { dash }) });
    for (const { x, y: at, score } of curve.points) {
      if (curve !== first || r < 5) ops.push(dot(x, at, Math.min(r, DOT), stroke));
      else {
        const face = faceOf(score);
        ops.push(...faceOps(face, { x, y: at, r }, faceColour(face, theme.emotion), theme.surface, theme.surface));
      }
    }
  }
  return ops;
}

function dot(x: number, y: number, r: number, fill: string): Op {
  return { op: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, radius: r, fill };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}
