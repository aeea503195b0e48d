import type { Box, MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { columnBox } from '../../editor/grid/columnBox.ts';
import type { Place } from '../../store/place.ts';
import { boxOf } from './cardIndex.ts';

interface Shown {
  readonly layout: MapLayout;
  /** With it, what lies in a collapsed stage or isn't drawn for another reason is where its cell is. */
  readonly map?: JourneyMap;
}

/** The box of a place in the layout; undefined when it isn't shown. */
export function boxOfPlace({ layout, map }: Shown, place: Place): Box | undefined {
  switch (place.kind) {
    case 'card': {
      const point = layout.pointById.get(place.id);
      const drawn = layout.cardById.get(place.id) ?? (point && boxOf({ point }));
      const card = map?.cards[place.id];
      return drawn ?? (card && boxOfPlace({ layout, map }, { kind: 'cell', laneId: card.laneId, stepId: card.stepId }));
    }
    case 'cell': {
      const lane = layout.lanes.find(({ id }) => id === place.laneId);
      const column = columnBox(layout, place.stepId, map);
      return lane && column && { x: column.x, y: lane.y, w: column.w, h: lane.h };
    }
    case 'stage':
      return layout.stages.find(({ id }) => id === place.id);
    case 'step':
      return layout.steps.find(({ id }) => id === place.id);
    case 'lane': {
      const lane = layout.lanes.find(({ id }) => id === place.id);
      return lane && { ...lane, w: layout.measures.rail };
    }
  }
}
