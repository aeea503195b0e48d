import { setFields } from '@milepost/schema';
import { FoldVertical } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { EditorState } from '../../store/editorState.ts';
import type { Action } from './action.ts';

const text = messages.editor.actions;

function laneOf({ map, selection }: EditorState) {
  return selection.kind === 'lane' ? map.lanes[selection.id] : undefined;
}

/** Folds a lane to its name, or unfolds it. */
export const toggleCollapsed: Action = {
  id: 'toggle-collapsed',
  group: 'structure',
  label: (state) => (laneOf(state)?.collapsed ? text.expand : text.toggleCollapsed),
  icon: FoldVertical,
  enabled: (state) => laneOf(state) !== undefined && laneOf(state)?.kind !== 'divider',
  run(editor) {
    const lane = laneOf(editor.state);
    if (lane) editor.dispatch(setFields, { in: 'lanes', id: lane.id, fields: { collapsed: !lane.collapsed } });
  },
};
