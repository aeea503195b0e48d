import { blankMap, stagesOf, stepsOfStage } from '@milepost/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { TestEditor } from './testing/TestEditor.ts';

describe('the keys of a map', () => {
  let editor: TestEditor;
  /** What was asked of the canvas and of the page around it. */
  let asked: string[];

  beforeEach(() => {
    editor = new TestEditor(blankMap('A map'));
    asked = [];
    const ask =
      (name: string) =>
      (...args: unknown[]) => {
        asked.push([name, ...args.filter((arg) => typeof arg !== 'object')].join(' '));
      };
    const { view, page } = editor.editor;
    editor.editor.view = { ...view, zoomBy: ask('zoom by'), zoomTo: ask('zoom to'), fit: ask('fit') };
    editor.editor.page = {
      ...page,
      openExport: ask('export'),
      openShare: ask('share'),
      openShortcuts: ask('shortcuts'),
      openCommands: ask('commands'),
      openHistory: ask('history'),
      openMenu: ask('menu'),
      confirmSaved: ask('saved?'),
      focusFinding: ask('into'),
      focusInspector: ask('details'),
      present: ask('present'),
      comment: ask('comment'),
      choosePictures: ask('pictures'),
    };
  });

  it.each([
    ['Ctrl++', 'zoom by 1.25'],
    ['Ctrl+-', 'zoom by 0.8'],
    ['Ctrl+0', 'zoom to 1'],
    ['Shift+!@Digit1', 'fit map'],
    ['Shift+"@Digit2', 'fit selection'],
    ['Ctrl+k', 'commands'],
    ['?', 'shortcuts'],
    ['Ctrl+s', 'saved?'],
    ['Ctrl+Shift+e', 'export'],
    ['Ctrl+Enter', 'details'],
    ['Shift+F10', 'menu'],
    ['p', 'present'],
    ['Ctrl+f', 'into find'],
    ['Ctrl+Shift+f', 'into filter'],
  ])('%s asks for "%s"', (key, what) => {
    editor.press(key);
    expect(asked).toEqual([what]);
  });

  it('take the hand and let it go', () => {
    editor.press('h');
    expect(editor.state.tool).toBe('hand');
    editor.press('v');
    expect(editor.state.tool).toBe('select');
  });

  it('open the panel at the side and close it', () => {
    const wasOpen = editor.state.inspectorOpen;
    editor.press('Ctrl+.');
    expect(editor.state.inspectorOpen).toBe(!wasOpen);
    editor.press('Ctrl+.');
    expect(editor.state.inspectorOpen).toBe(wasOpen);
  });

  describe('and buttons without one', () => {
    it('open what there is around the map', () => {
      editor.run('share').run('history').run('toggle-comments');
      expect(asked).toEqual(['share', 'history']);
      expect(editor.state.commentsOpen).toBe(true);
    });

    it('add a step where one stands, and let it be named', () => {
      const [stage] = stagesOf(editor.map);
      const before = stepsOfStage(editor.map, stage?.id ?? '').length;
      editor.editor.goTo({ kind: 'stage', id: stage?.id ?? '' });
      editor.run('add-step').type('Asks around').press('Enter');
      const steps = stepsOfStage(editor.map, stage?.id ?? '');
      expect(steps).toHaveLength(before + 1);
      expect(steps.at(-1)?.name).toBe('Asks around');
    });

    it('add one behind the one that is selected', () => {
      const [stage] = stagesOf(editor.map);
      const [first] = stepsOfStage(editor.map, stage?.id ?? '');
      editor.editor.goTo({ kind: 'step', id: first?.id ?? '' });
      editor.run('insert-after').type('Then').press('Enter');
      expect(stepsOfStage(editor.map, stage?.id ?? '')[1]?.name).toBe('Then');
    });
  });
});
