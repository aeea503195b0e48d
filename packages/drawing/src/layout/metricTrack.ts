import type { CardOf } from '@milepost/schema';

/** Where a metric's baseline, target and value are on the line that joins them, from 0 (left) to 1. The target is to the right. */
export interface MetricTrack {
  readonly baseline: number;
  readonly target: number;
  readonly value: number;
}

/** Ways from baseline to target by which a value can lie before the one or beyond the other; farther ones are at the end. */
const BEYOND = 1;

/**
 * The way from where a metric began to where it should be, with where it is now. A value that is worse than the baseline
 * lies left of it. Undefined where one of the three is not known: a bar would then have no meaning.
 */
export function metricTrack({ value, baseline, target }: CardOf<'metric'>): MetricTrack | undefined {
  if (value === undefined || baseline === undefined || target === undefined || baseline === target) return undefined;
  const way = target - baseline;
  const done = (value - baseline) / way;
  if (!Number.isFinite(way) || !Number.isFinite(done)) return undefined;
  const now = Math.max(-BEYOND, Math.min(1 + BEYOND, done));
  const first = Math.min(0, now);
  const length = Math.max(1, now) - first;
  const at = (place: number) => (place - first) / length;
  return { baseline: at(0), target: at(1), value: at(now) };
}
