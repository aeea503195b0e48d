import type { JourneyMap } from '@milepost/schema';
import { cardsOfCell, isOfHiddenPersona, lanesOf, stagesOf, stepsOf } from '@milepost/schema';

/**
 * Where the keyboard is on the canvas: on a card, in a cell (of a lane and a step), or on a header. The canvas is one tab
 * stop and this is it.
 */
export type Place =
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string }
  | { readonly kind: 'stage' | 'step' | 'lane'; readonly id: string };

export function samePlace(a: Place, b: Place): boolean {
  if (a.kind === 'cell' || b.kind === 'cell') {
    return a.kind === 'cell' && b.kind === 'cell' && a.laneId === b.laneId && a.stepId === b.stepId;
  }
  return a.kind === b.kind && a.id === b.id;
}

/** The attribute by which the element of a place is found in the page. */
export function placeKey(place: Place): string {
  return place.kind === 'cell' ? `cell ${place.laneId} ${place.stepId}` : `${place.kind} ${place.id}`;
}

/** Where the keyboard begins: the first card or cell of the map. A map always has a stage with a step. */
export function firstPlace(map: JourneyMap): Place {
  const step = stepsOf(map).find(({ stageId }) => !map.stages[stageId]?.collapsed);
  const lane = lanesOf(map).find((candidate) => candidate.visible);
  if (!step) return { kind: 'stage', id: stagesOf(map)[0]?.id ?? '' };
  if (!lane) return { kind: 'step', id: step.id };
  const card = cardsOfCell(map, lane.id, step.id).find((candidate) => !isOfHiddenPersona(map, candidate));
  return card ? { kind: 'card', id: card.id } : { kind: 'cell', laneId: lane.id, stepId: step.id };
}

/**
 * The place to be after the map changed: the same where it still exists, otherwise what is nearest to where it was, so
 * that focus is never lost when a card is deleted, here or by a colleague.
 */
export function mendPlace(place: Place, before: JourneyMap, after: JourneyMap): Place {
  const left = existingPlace(place, before, after);
  const stageId = stageCollapsed(left, before, after);
  return stageId === undefined ? left : { kind: 'stage', id: stageId };
}

/** The stage that holds a place and was collapsed just now, if there is one. */
function stageCollapsed(place: Place, before: JourneyMap, after: JourneyMap): string | undefined {
  if (before.stages === after.stages || place.kind === 'stage' || place.kind === 'lane') return undefined;
  const stepId =
    place.kind === 'cell' ? place.stepId : place.kind === 'step' ? place.id : (after.cards[place.id]?.stepId ?? '');
  const stage = after.stages[after.steps[stepId]?.stageId ?? ''];
  return stage?.collapsed && !before.stages[stage.id]?.collapsed ? stage.id : undefined;
}

function existingPlace(place: Place, before: JourneyMap, after: JourneyMap): Place {
  switch (place.kind) {
    case 'card': {
      if (Object.hasOwn(after.cards, place.id)) return place;
      const card = Object.hasOwn(before.cards, place.id) ? before.cards[place.id] : undefined;
      if (!card) return firstPlace(after);
      const cell = cardsOfCell(before, card.laneId, card.stepId);
      const at = cell.findIndex(({ id }) => id === place.id);
      const neighbours = [...cell.slice(at + 1), ...cell.slice(0, at).reverse()];
      const left = neighbours.find(({ id }) => Object.hasOwn(after.cards, id));
      if (left) return { kind: 'card', id: left.id };
      return existingPlace({ kind: 'cell', laneId: card.laneId, stepId: card.stepId }, before, after);
    }
    case 'cell': {
      const laneId = nearestLeft(place.laneId, lanesOf(before), after.lanes);
      const stepId = nearestLeft(place.stepId, stepsOf(before), after.steps);
      if (!laneId || !stepId) return firstPlace(after);
      return laneId === place.laneId && stepId === place.stepId ? place : { kind: 'cell', laneId, stepId };
    }
    case 'stage':
      return mendHeader(place, stagesOf(before), after.stages, after);
    case 'step':
      return mendHeader(place, stepsOf(before), after.steps, after);
    case 'lane':
      return mendHeader(place, lanesOf(before), after.lanes, after);
  }
}

function mendHeader(
  place: Extract<Place, { id: string }>,
  before: readonly { id: string }[],
  after: Readonly<Record<string, unknown>>,
  map: JourneyMap,
): Place {
  const id = nearestLeft(place.id, before, after);
  if (!id) return firstPlace(map);
  return id === place.id ? place : { kind: place.kind, id };
}

/** The id itself where it is left, otherwise the next or else the last one before it that is. */
function nearestLeft(
  id: string,
  before: readonly { id: string }[],
  after: Readonly<Record<string, unknown>>,
): string | undefined {
  if (Object.hasOwn(after, id)) return id;
  const at = before.findIndex((record) => record.id === id);
  const candidates = at < 0 ? before : [...before.slice(at + 1), ...before.slice(0, at).reverse()];
  return candidates.find((record) => Object.hasOwn(after, record.id))?.id;
}
