import { lanesOf, stagesOf, stepsOfStage } from '@milepost/schema';
import type { Editor } from '../../store/createEditor.ts';
import { putLane } from './addLane.ts';
import { putStage } from './addStage.ts';
import { putStep } from './addStep.ts';

/** Adds a stage, step or lane right before (`by` 0) or after (1) the selected one. A lane becomes of the same kind. */
export function insertBeside(editor: Editor, by: 0 | 1): void {
  const { map, selection } = editor.state;
  const at = (list: readonly { id: string }[], id: string) => list.findIndex((record) => record.id === id) + by;
  if (selection.kind === 'stage') putStage(editor, at(stagesOf(map), selection.id));
  if (selection.kind === 'step') {
    const stageId = map.steps[selection.id]?.stageId;
    if (stageId) putStep(editor, stageId, at(stepsOfStage(map, stageId), selection.id));
  }
  if (selection.kind === 'lane') {
    const lane = map.lanes[selection.id];
    if (lane) putLane(editor, lane.kind, at(lanesOf(map), lane.id));
  }
}
