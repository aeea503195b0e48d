import type { Ratio } from '../contract.ts';
import { type Both, ROUNDS } from './inTurns.ts';

/** What is promised of ours against the reference. */
export function asRatio(
  name: string,
  { ours, theirs }: Both,
  limit: number,
  unit: string,
  other = 'bare React Flow',
): Ratio {
  const detail = `${shown(ours)} to ${shown(theirs)} ${unit}, ${ROUNDS} rounds`;
  return { name: `${name}, to ${other}`, ratio: ours / theirs, limit, direction: 'at most', detail };
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
