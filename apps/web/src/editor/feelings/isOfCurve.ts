import type { Card, JourneyMap } from '@milepost/schema';
import type { CurveChoice } from '../../store/curves.ts';

/** Whether a card is a point of a curve. */
export function isOfCurve(
  { lanes }: Pick<JourneyMap, 'lanes'>,
  card: Card,
  { personaId, variant }: CurveChoice,
): boolean {
  return (
    card.kind === 'emotion' &&
    card.variant === variant &&
    (card.personaId ?? lanes[card.laneId]?.personaId) === personaId
  );
}
