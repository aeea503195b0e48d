import type { JourneyMap } from '@milepost/schema';
import type { Selection } from './selection.ts';

/** One of the curves of an emotion lane: whose feelings it shows, and whether as they are or as they should be. */
export interface CurveChoice {
  /** Absent for a curve of nobody in particular. */
  readonly personaId?: string;
  readonly variant: 'as-is' | 'to-be';
}

/** The curve that new points belong to, by lane. Lanes in which none was chosen yet are left out. */
export type ChosenCurves = ReadonlyMap<string, CurveChoice>;

/** The curves after something was selected: whoever selects a point goes on with its curve. */
export function curvesAfter(curves: ChosenCurves, map: JourneyMap, selection: Selection): ChosenCurves {
  if (selection.kind !== 'cards' || selection.ids.size !== 1) return curves;
  const [id = ''] = selection.ids;
  const card = map.cards[id];
  if (card?.kind !== 'emotion') return curves;
  const personaId = card.personaId ?? map.lanes[card.laneId]?.personaId;
  const before = curves.get(card.laneId);
  if (before && before.personaId === personaId && before.variant === card.variant) return curves;
  const { laneId, variant } = card;
  return new Map(curves).set(laneId, { variant, ...(personaId === undefined ? {} : { personaId }) });
}
