import { measureCommits } from './canvas/commits.ts';
import { measureCrossing } from './canvas/crossing.ts';
import { measureMoving } from './canvas/moving.ts';
import { measureOpening } from './canvas/opening.ts';
import { startStage } from './canvas/startStage.ts';
import { measureTyping } from './canvas/typing.ts';
import type { Ratio } from './contract.ts';

export const name = 'canvas';

/** The canvas with everything on, against bare React Flow with cards of the same size and words. */
export async function run(): Promise<Ratio[]> {
  const stage = await startStage();
  try {
    const ratios: Ratio[] = [];
    for (const measure of [measureOpening, measureMoving, measureTyping, measureCrossing, measureCommits]) {
      ratios.push(...(await measure(stage)));
    }
    return ratios;
  } finally {
    await stage.stop();
  }
}
