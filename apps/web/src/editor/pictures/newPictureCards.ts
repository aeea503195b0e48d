import type { Change, JourneyMap } from '@milepost/schema';
import { addCard, addLane, applyChanges, lanesOf, newId } from '@milepost/schema';
import type { KeptAsset } from '@milepost/schema/http';
import { messages } from '../../i18n/pictureMessages.ts';
import type { EditorState } from '../../store/editorState.ts';
import { cellOf } from '../grid/cellOf.ts';
import { gridOf } from '../grid/gridOf.ts';

interface NewCards {
  readonly changes: readonly Change[];
  readonly ids: readonly string[];
  readonly laneId: string;
  readonly stepId: string;
}

interface Cell {
  readonly laneId: string;
  readonly stepId: string;
  readonly index?: number;
}

/**
 * Cards that show these pictures: in the given cell, or else where the keyboard is. Where that lane takes no pictures they
 * go to the first lane that does, which is made when there is none. Undefined on a map without steps.
 */
export function newPictureCards(state: EditorState, assets: readonly KeptAsset[], given?: Cell): NewCards | undefined {
  const place = given && Object.hasOwn(state.map.steps, given.stepId) ? given : undefined;
  const here = place ?? cellOf(state.map, state.place);
  const stepId = here?.stepId ?? stepHere(state);
  if (stepId === undefined) return undefined;
  const changes: Change[] = [];
  let map = state.map;
  const make = (more: readonly Change[]) => {
    changes.push(...more);
    map = applyChanges(map, more);
  };
  let laneId = laneFor(map, here?.laneId);
  const from = laneId !== undefined && laneId === place?.laneId ? place.index : undefined;
  if (laneId === undefined) {
    laneId = newId();
    make(addLane(map, { id: laneId, kind: 'images', name: messages.editor.newNames.lane.images }));
  }
  const ids = assets.map(({ id: asset, width, height }, offset) => {
    const id = newId();
    const index = from === undefined ? {} : { index: from + offset };
    make(addCard(map, { id, laneId, stepId, fields: { asset, width, height }, ...index }));
    return id;
  });
  return { changes, ids, laneId, stepId };
}

function laneFor(map: JourneyMap, laneId: string | undefined): string | undefined {
  const lanes = lanesOf(map).filter(({ kind, visible }) => kind === 'images' && visible);
  return (lanes.find(({ id }) => id === laneId) ?? lanes.find(({ collapsed }) => !collapsed) ?? lanes[0])?.id;
}

function stepHere({ map, place }: EditorState): string | undefined {
  const { steps, shownSteps } = gridOf(map);
  if (place.kind === 'step' && Object.hasOwn(map.steps, place.id)) return place.id;
  const ofStage = place.kind === 'stage' ? steps.find(({ stageId }) => stageId === place.id) : undefined;
  return (ofStage ?? shownSteps[0] ?? steps[0])?.id;
}
