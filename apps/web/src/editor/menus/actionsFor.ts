import type { EditorState } from '../../store/editorState.ts';
import { type Action, isFor } from '../actions/action.ts';
import { addCard } from '../actions/addCard.ts';
import { addStage } from '../actions/addStage.ts';
import { addStep } from '../actions/addStep.ts';
import { choosePicture } from '../actions/choosePicture.ts';
import { comment } from '../actions/comment.ts';
import { connectionsOfCard } from '../actions/connectionsOfCard.ts';
import { connectTo } from '../actions/connectTo.ts';
import { copy } from '../actions/copy.ts';
import { cut } from '../actions/cut.ts';
import { deleteSelection } from '../actions/deleteSelection.ts';
import { duplicate } from '../actions/duplicate.ts';
import { editText } from '../actions/editText.ts';
import { filterMap } from '../actions/filterMap.ts';
import { find } from '../actions/find.ts';
import { fitMap } from '../actions/fitMap.ts';
import { fitSelection } from '../actions/fitSelection.ts';
import { hideLane } from '../actions/hideLane.ts';
import { insertAfter } from '../actions/insertAfter.ts';
import { insertBefore } from '../actions/insertBefore.ts';
import { makeNarrower } from '../actions/makeNarrower.ts';
import { makeShorter } from '../actions/makeShorter.ts';
import { makeTaller } from '../actions/makeTaller.ts';
import { makeWider } from '../actions/makeWider.ts';
import { moveBySteps } from '../actions/moveBySteps.ts';
import { moveDown } from '../actions/moveDown.ts';
import { moveLeft } from '../actions/moveLeft.ts';
import { moveRight } from '../actions/moveRight.ts';
import { moveUp } from '../actions/moveUp.ts';
import { openDetails } from '../actions/openDetails.ts';
import { paste } from '../actions/paste.ts';
import { present } from '../actions/present.ts';
import { redo } from '../actions/redo.ts';
import { resetSize } from '../actions/resetSize.ts';
import { reverseConnection } from '../actions/reverseConnection.ts';
import { selectAll } from '../actions/selectAll.ts';
import { setFace } from '../actions/setFace.ts';
import { showAllLanes } from '../actions/showAllLanes.ts';
import { toggleCollapsed } from '../actions/toggleCollapsed.ts';
import { toggleMomentOfTruth } from '../actions/toggleMomentOfTruth.ts';
import { toggleOverview } from '../actions/toggleOverview.ts';
import { undo } from '../actions/undo.ts';

/** What the menu of the selection offers, in groups. */
export function actionsFor(state: EditorState): readonly (readonly Action[])[] {
  return groupsFor(state)
    .map((actions) => actions.filter((action) => isFor(action, state)))
    .filter((actions) => actions.length > 0);
}

function groupsFor(state: EditorState): readonly (readonly Action[])[] {
  const reset = resetSize.enabled(state) ? [resetSize] : [];
  switch (state.selection.kind) {
    case 'cards': {
      const special = [choosePicture, toggleMomentOfTruth, ...setFace].filter((action) => action.enabled(state));
      return [
        [editText, openDetails, comment],
        ...(special.length > 0 ? [special] : []),
        [copy, cut, paste, duplicate],
        [moveBySteps, ...[connectTo, connectionsOfCard].filter((action) => action.enabled(state)), fitSelection],
        ...(makeWider.enabled(state) || makeNarrower.enabled(state) ? [[makeWider, makeNarrower]] : []),
        [deleteSelection],
      ];
    }
    case 'stage':
    case 'step':
      return [
        [editText, openDetails, comment, ...(state.selection.kind === 'stage' ? [addStep] : [])],
        [insertBefore, insertAfter],
        [copy, cut, paste, duplicate],
        [moveLeft, moveRight, moveBySteps, fitSelection],
        state.selection.kind === 'stage' ? [toggleCollapsed] : [makeWider, makeNarrower, ...reset],
        [deleteSelection],
      ];
    case 'lane':
      return [
        [editText, openDetails, comment],
        [insertBefore, insertAfter],
        [copy, cut, paste, duplicate],
        [moveUp, moveDown, moveBySteps, fitSelection],
        ...(makeTaller.enabled(state) ? [[makeTaller, makeShorter, ...reset]] : []),
        [toggleCollapsed, hideLane, ...(showAllLanes.enabled(state) ? [showAllLanes] : [])],
        [deleteSelection],
      ];
    case 'connection':
      return [[editText, openDetails, comment], [reverseConnection, fitSelection], [deleteSelection]];
    default:
      return [
        [addCard, addStep, addStage],
        [paste, comment],
        [undo, redo, selectAll],
        [find, filterMap, present],
        [fitMap, toggleOverview, ...(showAllLanes.enabled(state) ? [showAllLanes] : [])],
      ];
  }
}
