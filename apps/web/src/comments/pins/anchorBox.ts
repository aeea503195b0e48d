import type { Box, MapLayout } from '@milepost/drawing';
import type { AnchorRef } from '@milepost/schema';
import { boxOfPlace } from '../../canvas/viewport/boxOfPlace.ts';
import type { Place } from '../../store/place.ts';

/** The place of the keyboard that a part of the map has; undefined for those without one. */
export function placeOfAnchor({ kind, id }: AnchorRef): Place | undefined {
  return kind === 'map' || kind === 'connection' || id === undefined ? undefined : { kind, id };
}

/** The box of a part of the map; undefined while it isn't drawn, and for the map itself. */
export function boxOfAnchor(layout: MapLayout, anchor: AnchorRef): Box | undefined {
  if (anchor.kind === 'connection') return layout.connections.find(({ id }) => id === anchor.id)?.bounds;
  const place = placeOfAnchor(anchor);
  return place && boxOfPlace({ layout }, place);
}
