import { blankMap } from '@milepost/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../i18n/messages.ts';
import { isEnabled } from './actions/action.ts';
import { ACTIONS } from './actions/registry.ts';
import { actionsFor } from './menus/actionsFor.ts';
import { TestEditor } from './testing/TestEditor.ts';

describe('somebody who may only look', () => {
  let editor: TestEditor;

  beforeEach(() => {
    editor = new TestEditor(blankMap('A map'));
    editor.press('n').type('Sees an ad').press('Escape');
    editor.editor.setMayEdit(false);
  });

  it('walks, selects and zooms, and changes nothing with any key', () => {
    const before = editor.map;
    const keys = [
      'n',
      'Enter',
      'F2',
      'Delete',
      'Backspace',
      'm',
      'ArrowRight',
      'Enter',
      'Escape',
      '3',
      'Ctrl+d',
      'Ctrl+z',
    ];
    editor.press(...keys, 'Ctrl+a', 'Delete', 'Alt+ArrowRight');
    expect(editor.map).toBe(before);
    expect(editor.state.mode.kind).toBe('idle');
    expect(editor.state.selection.kind).toBe('cards');
  });

  it('opens and closes the overview', () => {
    editor.press('o');
    expect(editor.state.overviewOpen).toBe(true);
    editor.press('o');
    expect(editor.state.overviewOpen).toBe(false);
  });

  it('is told why nothing can be typed', () => {
    editor.editor.setMode({ kind: 'typing', target: { in: 'cards', id: 'any' }, fresh: false, caret: 'end' });
    expect(editor.notices).toContain(messages.editor.looking.long);
  });

  it('is offered nothing that would change the map', () => {
    const offered = ACTIONS.filter((action) => isEnabled(action, editor.state));
    expect(offered.map(({ id }) => id)).toContain('export');
    const before = editor.map;
    for (const action of [...offered, ...actionsFor(editor.state).flat()]) action.run(editor.editor);
    expect(editor.map).toBe(before);
  });

  it('sees what others do', () => {
    editor.colleague((map) => [{ op: 'set', in: 'map', fields: { title: `${map.map.title}!` } }]);
    expect(editor.map.map.title).toBe('A map!');
  });
});

describe('somebody who may not edit any more', () => {
  it('keeps what they had typed, and stops typing', () => {
    const editor = new TestEditor(blankMap('A map'));
    editor.press('n').type('Half a wor');
    editor.editor.setMayEdit(false);
    expect(editor.state.mode.kind).toBe('idle');
    expect(editor.card('Half a wor')).toBeDefined();
    editor.editor.setMayEdit(true);
    editor.press('Ctrl+z');
    expect(() => editor.card('Half a wor')).toThrow();
  });

  it('lets go of a feeling that was not dropped', () => {
    const editor = new TestEditor(blankMap('A map'));
    const { store } = editor.editor;
    const before = store.getState().map;
    editor.editor.draft([{ op: 'set', in: 'map', fields: { title: 'Shown only' } }]);
    editor.editor.setMayEdit(false);
    expect(store.getState().map).toEqual(before);
  });
});
