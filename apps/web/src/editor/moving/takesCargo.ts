import type { JourneyMap } from '@milepost/schema';
import { CARD_KIND_OF_LANE, canConvert, laneTakes } from '@milepost/schema';
import type { Cargo } from '../../store/mode.ts';

/** Whether a lane can take what is moved: as it is, or with its words carried over to the lane's kind of card. */
export function takesCargo(map: JourneyMap, laneId: string, cargo: Cargo): boolean {
  const lane = Object.hasOwn(map.lanes, laneId) ? map.lanes[laneId] : undefined;
  if (!lane || lane.collapsed) return false;
  const kind = CARD_KIND_OF_LANE[lane.kind];
  if (cargo.kind === 'from-outside') return kind !== undefined;
  if (cargo.kind === 'new-card') return kind !== undefined && canConvert(cargo.cardKind, kind);
  if (cargo.kind !== 'cards') return false;
  const card = map.cards[cargo.grabbedId];
  return card !== undefined && laneTakes(map, laneId, card);
}
