import type { Anchor } from '@milepost/schema/http';
import type { Place } from '../../store/place.ts';

/** What the keyboard is on; in an empty cell its step. */
export function anchorOf(place: Place): Anchor {
  return place.kind === 'cell' ? { kind: 'step', id: place.stepId } : { kind: place.kind, id: place.id };
}
