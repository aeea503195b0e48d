import type { Box } from './boxes.ts';
import { type CurvePoint, curveHeight, monotoneCurve } from './monotoneCurve.ts';

/** Px between a line and words that are clear of it. */
const CLEARANCE = 3;
/** Px to the sides, where a line rises along the words. */
const ASIDE = 5;
/** Px between the places at which a line is looked at. */
const STEP = 6;

/** Tells of a box whether one of the curves through these points (each rising in x) runs through it. */
export function curveCrossings(curves: readonly (readonly CurvePoint[])[]): (box: Box) => boolean {
  const segments = curves.map(monotoneCurve);
  return ({ x, y, w, h }) =>
    segments.some((curve) =>
      curve.some((segment) => {
        const { from, to } = segment;
        const left = Math.max(x - ASIDE, from.x);
        const right = Math.min(x + w + ASIDE, to.x);
        if (left >= right) return false;
        // Between two points a curve stays between their heights.
        if (Math.max(from.y, to.y) < y - CLEARANCE || Math.min(from.y, to.y) > y + h + CLEARANCE) return false;
        const steps = Math.ceil((right - left) / STEP);
        for (let step = 0; step <= steps; step++) {
          const at = left + ((right - left) * step) / steps;
          const height = curveHeight(segment, (at - from.x) / (to.x - from.x));
          if (height > y - CLEARANCE && height < y + h + CLEARANCE) return true;
        }
        return false;
      }),
    );
}
