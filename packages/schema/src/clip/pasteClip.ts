import type { Change } from '../changes.ts';
import { applyChanges } from '../changes.ts';
import { newId } from '../ids.ts';
import type { JourneyMap } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';
import { bringAlong } from './bringAlong.ts';
import type { Clip } from './clip.ts';
import { pasteCards } from './pasteCards.ts';
import { pasteColumns } from './pasteColumns.ts';
import { pasteLane } from './pasteLane.ts';
import type { CellPlace } from './putCards.ts';

/** Where the keyboard is; nowhere for a lane or a step in a map that has none. */
export type PastePlace = Omit<CellPlace, 'laneId' | 'stepId'> & {
  readonly laneId: string | undefined;
  readonly stepId: string | undefined;
};

/** What pasting does, and what there is to say about it. */
export interface Pasted {
  readonly changes: readonly Change[];
  /** The new cards, in reading order of the clip. */
  readonly cards: readonly Card[];
  /** The new stage, step or lane. */
  readonly id?: string;
  /** How many cards became ones of another kind, since their new lane takes no other. */
  readonly converted: number;
  /** How many went into another lane than the one at their place, which couldn't take them. */
  readonly elsewhere: number;
  readonly newSteps: number;
  readonly newLanes: number;
}

/**
 * What it takes to put a clip into a map, of whatever map it was copied: cards keep their distances of steps and lanes
 * from the cell at `place` on, a stage or step goes in after the one there, a lane below. Nothing of it is dropped: where
 * a lane can't take a card, it goes into the first one that can, and a step or lane that is missing is made.
 */
export function pasteClip(map: JourneyMap, clip: Clip, place: PastePlace, makeId: () => string = newId): Pasted {
  const known = bringAlong(map, clip.map, makeId);
  const withKnown = known.changes.length > 0 ? applyChanges(map, known.changes) : map;
  const paste = { cards: pasteCards, stage: pasteColumns, step: pasteColumns, lane: pasteLane }[clip.kind];
  const pasted = paste({ map: withKnown, clip, place, known, makeId });
  return { ...pasted, changes: [...known.changes, ...pasted.changes] };
}
