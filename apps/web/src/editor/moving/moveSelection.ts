import type { Change, Command, JourneyMap } from '@milepost/schema';
import { applyChanges, laneTakes, moveCards } from '@milepost/schema';
import { cardsIn } from '../grid/cardsIn.ts';
import { gridOf } from '../grid/gridOf.ts';

interface MoveSelection {
  ids: readonly string[];
  /** The card that is held: it goes into the cell of `laneId` and `stepId`, at `index` without the moved cards. */
  grabbedId: string;
  laneId: string;
  stepId: string;
  index: number;
}

/** Cards of one cell that go into one other cell together, in their order. */
interface Party {
  readonly laneId: string;
  readonly stepId: string;
  readonly ids: string[];
  readonly holdsGrabbed: boolean;
}

/**
 * Moves several cards and keeps them as they stand to each other: all go as many steps to the left or right as the held
 * card. Those of its lane go with it into another lane; those of other lanes stay in theirs.
 */
export const moveSelection: Command<MoveSelection> = (map, args) => {
  const changes: Change[] = [];
  let current = map;
  for (const party of partiesOf(map, args)) {
    const { laneId, stepId, ids } = party;
    const index = party.holdsGrabbed ? args.index : placeAmong(current, party, args.grabbedId, map);
    const moved = moveCards(current, { ids, laneId, stepId, index });
    changes.push(...moved);
    current = applyChanges(current, moved);
  }
  return changes;
};

function partiesOf(map: JourneyMap, { ids, grabbedId, laneId, stepId }: MoveSelection): Party[] {
  const { steps, lanes, columnOf } = gridOf(map);
  const grabbed = Object.hasOwn(map.cards, grabbedId) ? map.cards[grabbedId] : undefined;
  const target = columnOf.get(stepId);
  if (!grabbed || target === undefined) return [];
  const shift = target - (columnOf.get(grabbed.stepId) ?? target);
  const chosen = new Set(ids);
  const parties = new Map<string, Party>();
  for (const lane of lanes) {
    for (const step of steps) {
      for (const card of cardsIn(map, lane.id, step.id)) {
        if (!chosen.has(card.id)) continue;
        const column = (columnOf.get(step.id) ?? 0) + shift;
        const toStep = steps[Math.max(0, Math.min(column, steps.length - 1))]?.id ?? step.id;
        const toLane = lane.id === grabbed.laneId && laneTakes(map, laneId, card) ? laneId : lane.id;
        if (toStep === card.stepId && toLane === card.laneId && !sharesCell(card, grabbed)) continue;
        const key = `${toLane} ${toStep}`;
        const party = parties.get(key) ?? {
          laneId: toLane,
          stepId: toStep,
          ids: [],
          holdsGrabbed: key === `${laneId} ${stepId}`,
        };
        party.ids.push(card.id);
        parties.set(key, party);
      }
    }
  }
  return [...parties.values()];
}

function sharesCell(a: { laneId: string; stepId: string }, b: { laneId: string; stepId: string }): boolean {
  return a.laneId === b.laneId && a.stepId === b.stepId;
}

/** Where a party goes in among the cards of its new cell: as high as its first card stood before. */
function placeAmong(map: JourneyMap, party: Party, grabbedId: string, before: JourneyMap): number {
  const first = before.cards[party.ids[0] ?? grabbedId];
  return first
    ? cardsIn(before, first.laneId, first.stepId).findIndex(({ id }) => id === first.id)
    : cardsIn(map, party.laneId, party.stepId).length;
}
