import { scaleOps } from '../../scene/scaleOps.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** How many times larger than its room a drawing may be made, to be shrunk into it. */
const LARGER = [1, 1.06, 1.12, 1.2, 1.28, 1.36, 1.45, 1.55, 1.7, 1.9, 2.2, 2.6, 3.2];

/** Px that nobody sees missing: sums of heights are never exact. */
const NOTHING = 0.01;

export interface FittedDrawing extends Pick<PresetDrawing, 'ops'> {
  /** How many times their usual size the smallest words have: 1 when all fits as it is. */
  readonly scale: number;
}

/** A preset's drawing, made smaller where a map has too much for its room. The last resort leaves nothing out either. */
export function fitted(compose: (input: PresetInput) => PresetDrawing, input: PresetInput): FittedDrawing {
  const composed = (larger: number) => {
    const margin = (input.margin ?? 0) * larger;
    return compose({ ...input, w: input.w * larger, h: input.h * larger, margin });
  };
  for (const larger of LARGER) {
    const drawn = composed(larger);
    if (drawn.missing < NOTHING)
      return { ops: larger === 1 ? drawn.ops : scaleOps(drawn.ops, 1 / larger), scale: (drawn.words ?? 1) / larger };
  }
  const most = LARGER.at(-1) as number;
  const drawn = composed(most);
  const scale = input.h / (input.h * most + drawn.missing);
  return { ops: scaleOps(drawn.ops, scale), scale: (drawn.words ?? 1) * scale };
}
