import type { Box } from '@milepost/drawing';
import type { EditorState } from '../../store/editorState.ts';
import type { Place } from '../../store/place.ts';
import { boxOf } from './cardIndex.ts';

/** The box of a place in the layout; undefined when it isn't shown. */
export function boxOfPlace({ layout }: Pick<EditorState, 'layout'>, place: Place): Box | undefined {
  switch (place.kind) {
    case 'card': {
      const point = layout.pointById.get(place.id);
      return layout.cardById.get(place.id) ?? (point && boxOf({ point }));
    }
    case 'cell': {
      const lane = layout.lanes.find(({ id }) => id === place.laneId);
      const step = layout.steps.find(({ id }) => id === place.stepId);
      return lane && step && { x: step.x, y: lane.y, w: step.w, h: lane.h };
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
