import type { Action } from './action.ts';
import { addCard } from './addCard.ts';
import { addLane } from './addLane.ts';
import { addPersona } from './addPersona.ts';
import { addStage } from './addStage.ts';
import { addStep } from './addStep.ts';
import { choosePicture } from './choosePicture.ts';
import { clearFilter } from './clearFilter.ts';
import { clearSelection } from './clearSelection.ts';
import { comment } from './comment.ts';
import { connectionsOfCard } from './connectionsOfCard.ts';
import { connectTo } from './connectTo.ts';
import { copy } from './copy.ts';
import { cut } from './cut.ts';
import { deleteSelection } from './deleteSelection.ts';
import { duplicate } from './duplicate.ts';
import { editText } from './editText.ts';
import { exportMap } from './exportMap.ts';
import { filterMap } from './filterMap.ts';
import { find } from './find.ts';
import { findNext } from './findNext.ts';
import { findPrevious } from './findPrevious.ts';
import { fitMap } from './fitMap.ts';
import { fitSelection } from './fitSelection.ts';
import { handTool } from './handTool.ts';
import { hideLane } from './hideLane.ts';
import { insertAfter } from './insertAfter.ts';
import { insertBefore } from './insertBefore.ts';
import { makeNarrower } from './makeNarrower.ts';
import { makeShorter } from './makeShorter.ts';
import { makeTaller } from './makeTaller.ts';
import { makeWider } from './makeWider.ts';
import { moveBySteps } from './moveBySteps.ts';
import { moveDown } from './moveDown.ts';
import { moveLeft } from './moveLeft.ts';
import { moveRight } from './moveRight.ts';
import { moveUp } from './moveUp.ts';
import { openCommands } from './openCommands.ts';
import { openDetails } from './openDetails.ts';
import { openHistory } from './openHistory.ts';
import { openMenu } from './openMenu.ts';
import { openShortcuts } from './openShortcuts.ts';
import { paste } from './paste.ts';
import { present } from './present.ts';
import { redo } from './redo.ts';
import { resetSize } from './resetSize.ts';
import { reverseConnection } from './reverseConnection.ts';
import { save } from './save.ts';
import { selectAll } from './selectAll.ts';
import { selectMatching } from './selectMatching.ts';
import { selectTool } from './selectTool.ts';
import { setFace } from './setFace.ts';
import { shareMap } from './shareMap.ts';
import { showAllLanes } from './showAllLanes.ts';
import { toggleCollapsed } from './toggleCollapsed.ts';
import { toggleComments } from './toggleComments.ts';
import { toggleInspector } from './toggleInspector.ts';
import { toggleMomentOfTruth } from './toggleMomentOfTruth.ts';
import { toggleOverview } from './toggleOverview.ts';
import { togglePins } from './togglePins.ts';
import { toggleTable } from './toggleTable.ts';
import { undo } from './undo.ts';
import { zoomIn } from './zoomIn.ts';
import { zoomOut } from './zoomOut.ts';
import { zoomTo100 } from './zoomTo100.ts';

/** Every action, in the order in which the list of shortcuts and the command palette show them. */
export const ACTIONS: readonly Action[] = [
  addCard,
  editText,
  openDetails,
  moveBySteps,
  choosePicture,
  connectTo,
  connectionsOfCard,
  reverseConnection,
  toggleMomentOfTruth,
  ...setFace,
  undo,
  redo,
  copy,
  cut,
  paste,
  duplicate,
  deleteSelection,
  selectAll,
  selectMatching,
  clearSelection,
  moveLeft,
  moveRight,
  moveUp,
  moveDown,
  addStage,
  addStep,
  insertBefore,
  insertAfter,
  ...Object.values(addLane),
  makeWider,
  makeNarrower,
  makeTaller,
  makeShorter,
  resetSize,
  toggleCollapsed,
  hideLane,
  showAllLanes,
  addPersona,
  toggleTable,
  selectTool,
  handTool,
  zoomIn,
  zoomOut,
  zoomTo100,
  fitMap,
  fitSelection,
  toggleOverview,
  find,
  findNext,
  findPrevious,
  filterMap,
  clearFilter,
  toggleInspector,
  toggleComments,
  togglePins,
  openCommands,
  openShortcuts,
  openMenu,
  comment,
  present,
  exportMap,
  shareMap,
  openHistory,
  save,
];
