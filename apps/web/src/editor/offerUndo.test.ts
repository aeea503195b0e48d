import { expect, it } from 'vitest';
import { deleteSelection } from './actions/deleteSelection.ts';
import { TestEditor } from './testing/TestEditor.ts';

function deleteStage(test: TestEditor, id: string): void {
  test.editor.select({ kind: 'stage', id });
  deleteSelection.run(test.editor);
}

it('undo is offered for what was done last, and no longer once something else was', () => {
  const test = new TestEditor();
  deleteStage(test, 'awareness');
  expect(test.notices).toHaveLength(1);
  deleteStage(test, 'decision');
  expect(test.notices).toHaveLength(1);
  expect(test.notices[0]).toContain('Decision');
  test.editor.undo();
  expect(test.notices).toEqual([]);
  expect(Object.keys(test.map.stages)).toContain('decision');
});
