import type { JourneyMap } from '../journeyMap.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import type { Lane } from '../records/lane.ts';
import { lanesOf } from '../timeline.ts';

/** Whether a lane's cells are there to be seen and filled. */
export function takesCardsInSight(lane: Lane): boolean {
  return lane.visible && !lane.collapsed && CARD_KIND_OF_LANE[lane.kind] !== undefined;
}

/** The lanes that cells can be pasted over, from top to bottom. */
export function laneRows(map: JourneyMap): Lane[] {
  return lanesOf(map).filter(takesCardsInSight);
}
