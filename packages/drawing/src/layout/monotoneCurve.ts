export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier whose control points lie at a third and two thirds of its width, so that x runs evenly along it. */
export interface CurveSegment {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
  /** Heights of the two control points. */
  readonly y1: number;
  readonly y2: number;
}

/**
 * A smooth curve through points that rise in x, which never swings past one: between two points it stays between their
 * heights. Slopes after M. Steffen, "A simple method for monotonic interpolation in one dimension" (1990).
 */
export function monotoneCurve(points: readonly CurvePoint[]): CurveSegment[] {
  const slopes = points.map((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before || !after) return undefined;
    const h0 = point.x - before.x || 1e-6;
    const h1 = after.x - point.x || 1e-6;
    const s0 = (point.y - before.y) / h0;
    const s1 = (after.y - point.y) / h1;
    const mean = (s0 * h1 + s1 * h0) / (h0 + h1);
    return (Math.sign(s0) + Math.sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(mean));
  });
  const segments: CurveSegment[] = [];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] as CurvePoint;
    const to = points[i] as CurvePoint;
    const w = to.x - from.x || 1e-6;
    const straight = (to.y - from.y) / w;
    // At an end: the slope that makes the curvature there nothing, kept from swinging past.
    const start = slopes[i - 1] ?? atEnd(straight, slopes[i]);
    const end = slopes[i] ?? atEnd(straight, slopes[i - 1]);
    segments.push({ from, to, y1: from.y + (start * w) / 3, y2: to.y - (end * w) / 3 });
  }
  return segments;
}

function atEnd(straight: number, inner: number | undefined): number {
  return inner === undefined ? straight : (3 * straight - inner) / 2;
}

/** The `y` of a segment's curve where the share `t` (0..1) of its width lies behind. */
export function curveHeight({ from, to, y1, y2 }: CurveSegment, t: number): number {
  const u = 1 - t;
  return u * u * u * from.y + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * to.y;
}

/** Px with at most two places, without needless zeros: path data stays short. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function curveTo({ from, to, y1, y2 }: CurveSegment): string {
  const third = (to.x - from.x) / 3;
  return `C${px(from.x + third)} ${px(y1)} ${px(to.x - third)} ${px(y2)} ${px(to.x)} ${px(to.y)}`;
}

/** SVG path data of the curve. */
export function curvePath(segments: readonly CurveSegment[]): string {
  const first = segments[0];
  return first ? `M${px(first.from.x)} ${px(first.from.y)}${segments.map(curveTo).join('')}` : '';
}

/** SVG path data of what lies between the curve and the baseline: above it (smaller y) and below it. */
export function curveAreas(segments: readonly CurveSegment[], baseline: number): { above: string; below: string } {
  const areas = { above: '', below: '' };
  for (const segment of segments.flatMap((one) => splitAt(one, baseline))) {
    const { from, to, y1, y2 } = segment;
    const side = from.y + to.y + y1 + y2 < 4 * baseline ? 'above' : 'below';
    areas[side] +=
      `M${px(from.x)} ${px(baseline)}L${px(from.x)} ${px(from.y)}${curveTo(segment)}L${px(to.x)} ${px(baseline)}Z`;
  }
  return areas;
}

/** The parts of a segment on either side of the baseline. It crosses once at most, being monotone. */
function splitAt(segment: CurveSegment, baseline: number): CurveSegment[] {
  const { from, to, y1, y2 } = segment;
  if ((from.y - baseline) * (to.y - baseline) >= 0) return [segment];
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if ((curveHeight(segment, middle) - baseline) * (from.y - baseline) > 0) low = middle;
    else high = middle;
  }
  const t = (low + high) / 2;
  const between = (a: number, b: number) => a + (b - a) * t;
  const a1 = between(from.y, y1);
  const a2 = between(y1, y2);
  const a3 = between(y2, to.y);
  const b1 = between(a1, a2);
  const b2 = between(a2, a3);
  const cross = { x: between(from.x, to.x), y: baseline };
  return [
    { from, to: cross, y1: a1, y2: b1 },
    { from: cross, to, y1: b2, y2: a3 },
  ];
}
