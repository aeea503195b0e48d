import type { Change } from '../changes.ts';
import { canConvertCard, convertCard } from '../commands/convertCard.ts';
import { inOrder } from '../inOrder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import type { Lane } from '../records/lane.ts';
import { lanesOf, stepsOf } from '../timeline.ts';
import { addMissingSteps } from './addMissingSteps.ts';
import { type Adopted, adoptCard, adoptConnections } from './adopt.ts';
import { LaneFinder } from './findLane.ts';
import { laneRows } from './laneRows.ts';
import type { Pasted } from './pasteClip.ts';
import type { Pasting } from './pasting.ts';
import { putCards } from './putCards.ts';

/** Cards into the cells from the keyboard's on, as far from each other as they were. */
export function pasteCards({ map, clip, place, known, makeId }: Pasting): Pasted {
  const columns = columnsFrom(map, place.stepId, clip.map, makeId);
  const rows = rowsFrom(map, place.laneId);
  const finder = new LaneFinder(map, known, makeId);
  const adopted: Adopted = new Map();
  let converted = 0;
  let elsewhere = 0;
  lanesOf(clip.map).forEach((from, row) => {
    for (const card of inReadingOrder(clip.map, from, columns.stepIds)) {
      const beside = rows[row];
      const lane = beside && takes(beside, card) ? beside : finder.forCard(card, from);
      if (lane !== beside) elsewhere++;
      const kind = CARD_KIND_OF_LANE[lane.kind] ?? card.kind;
      if (kind !== card.kind) converted++;
      const at = { id: makeId(), laneId: lane.id, stepId: columns.stepIds.get(card.stepId) as string };
      adopted.set(card.id, adoptCard(convertCard(card, kind), at, known));
    }
  });
  const cards = [...adopted.values()];
  const { laneId, stepId, index } = place;
  return {
    changes: [
      ...columns.changes,
      ...finder.changes,
      ...putCards(map, cards, laneId && stepId ? { laneId, stepId, index } : undefined),
      ...adoptConnections(clip.map, adopted, makeId),
    ],
    cards,
    converted,
    elsewhere,
    newSteps: columns.missing,
    newLanes: finder.changes.filter(({ op }) => op === 'put').length,
  };
}

function takes(lane: Lane, card: Card): boolean {
  const kind = CARD_KIND_OF_LANE[lane.kind];
  return kind !== undefined && canConvertCard(card, kind);
}

function rowsFrom(map: JourneyMap, laneId: string | undefined): Lane[] {
  const rows = laneRows(map);
  const first = rows.findIndex(({ id }) => id === laneId);
  return first < 0 ? [] : rows.slice(first);
}

/** The target map's step for each of the clip's. Those past the last one are made at the end. */
function columnsFrom(
  map: JourneyMap,
  firstStepId: string | undefined,
  clip: JourneyMap,
  makeId: () => string,
): { stepIds: Map<string, string>; changes: Change[]; missing: number } {
  const steps = stepsOf(map);
  const from = stepsOf(clip);
  const there = steps.slice(
    Math.max(
      0,
      steps.findIndex(({ id }) => id === firstStepId),
    ),
  );
  const stepIds = new Map(from.map((step, column) => [step.id, there[column]?.id ?? makeId()]));
  const missing = from.slice(there.length).map((step) => ({ ...step, id: stepIds.get(step.id) as string }));
  return { stepIds, changes: addMissingSteps(map, clip, missing, makeId), missing: missing.length };
}

/** A lane's cards, step by step, each cell from top to bottom. */
function inReadingOrder(clip: JourneyMap, lane: Lane, steps: ReadonlyMap<string, string>): Card[] {
  const columns = new Map([...steps.keys()].map((id, column) => [id, column]));
  const column = ({ stepId }: Card) => columns.get(stepId) ?? 0;
  const cards = inOrder(Object.values(clip.cards).filter(({ laneId }) => laneId === lane.id));
  return cards.sort((a, b) => column(a) - column(b));
}
