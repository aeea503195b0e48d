import { FoldVertical } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { EditorState } from '../../store/editorState.ts';
import { setCollapsed } from '../collapsing/setCollapsed.ts';
import { nameOfRecord } from '../texts/nameOfThing.ts';
import type { Action } from './action.ts';

const text = messages.editor;

/** The stage or lane that is selected, and whether it is collapsed. */
function selected({ map, selection }: EditorState) {
  if (selection.kind === 'stage') {
    const stage = map.stages[selection.id];
    return stage && { kind: 'stage' as const, id: stage.id, collapsed: stage.collapsed === true };
  }
  const lane = selection.kind === 'lane' ? map.lanes[selection.id] : undefined;
  return lane && lane.kind !== 'divider'
    ? { kind: 'lane' as const, id: lane.id, collapsed: lane.collapsed }
    : undefined;
}

/** Folds a lane to its name, or a stage to a slim column, or unfolds it. */
export const toggleCollapsed: Action = {
  id: 'toggle-collapsed',
  group: 'structure',
  label(state) {
    const what = selected(state);
    return (what?.collapsed ? text.actions.expand : text.actions.collapse)[what?.kind ?? 'none'];
  },
  icon: FoldVertical,
  shortcuts: ['f'],
  enabled: (state) => selected(state) !== undefined,
  run(editor) {
    const what = selected(editor.state);
    if (!what) return;
    setCollapsed(editor, what.kind === 'stage' ? 'stages' : 'lanes', [what.id], !what.collapsed);
    const name = nameOfRecord(editor.state.map, what.kind, what.id);
    editor.announce(what.collapsed ? text.announce.expanded(name) : text.announce.collapsed(name));
    editor.view.reveal(what);
  },
};
