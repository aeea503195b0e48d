import { cardsHavePlaces } from './cardsHavePlaces.ts';
import { connectionsFormNoCycle } from './connectionsFormNoCycle.ts';
import { connectionsJoinCards } from './connectionsJoinCards.ts';
import type { Invariant } from './invariant.ts';
import { keysAreIds } from './keysAreIds.ts';
import { referencesResolve } from './referencesResolve.ts';
import { stagesHaveSteps } from './stagesHaveSteps.ts';
import { stepsHaveStages } from './stepsHaveStages.ts';

/** The rules across records, in the order in which they are repaired: a later repair never breaks an earlier rule. */
export const INVARIANTS: readonly Invariant[] = [
  keysAreIds,
  stepsHaveStages,
  stagesHaveSteps,
  cardsHavePlaces,
  referencesResolve,
  connectionsJoinCards,
  connectionsFormNoCycle,
];
