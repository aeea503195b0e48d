import { median } from '../median.ts';

/** How often each side is measured; what the other programs of the machine do cancels in the median. */
export const ROUNDS = 3;

export interface Both {
  readonly ours: number;
  readonly theirs: number;
}

/** Measures both sides in turns, after one round that isn't counted, and gives the median of each measure. */
export async function inTurns<Name extends string>(
  ours: () => Promise<Record<Name, number>>,
  theirs: () => Promise<Record<Name, number>>,
): Promise<Record<Name, Both>> {
  const rounds: { ours: Record<Name, number>; theirs: Record<Name, number> }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = { ours: await ours(), theirs: await theirs() };
    if (round > 0) rounds.push(measured);
  }
  const names = Object.keys(rounds[0]?.ours ?? {}) as Name[];
  const both = (name: Name): Both => ({
    ours: median(rounds.map((round) => round.ours[name])),
    theirs: median(rounds.map((round) => round.theirs[name])),
  });
  return Object.fromEntries(names.map((name) => [name, both(name)])) as Record<Name, Both>;
}
