import { addLane as command, LANE_KINDS, type LaneKind, lanesOf, newId } from '@milepost/schema';
import { Rows3 } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { beginTyping } from '../typing/typing.ts';
import { type Action, always } from './action.ts';

const text = messages.editor;

/** Adds a lane of a kind at `index` and asks for its name. */
export function putLane(editor: Editor, kind: LaneKind, index: number): void {
  const id = newId();
  const line = kind === 'divider' ? { line: 'visibility' as const } : {};
  if (!editor.dispatch(command, { id, kind, name: text.newNames.lane[kind], index, ...line })) return;
  editor.goTo({ kind: 'lane', id });
  beginTyping(editor, { in: 'lanes', id }, 'all');
}

/** Adds a lane below the others: an action for each kind of lane. */
export const addLane: Readonly<Record<LaneKind, Action>> = Object.fromEntries(
  LANE_KINDS.map((kind): [LaneKind, Action] => [
    kind,
    {
      id: `add-lane-${kind}`,
      group: 'structure',
      label: () => text.actions.addLane(text.laneKinds[kind]),
      icon: Rows3,
      enabled: always,
      run: (editor) => putLane(editor, kind, lanesOf(editor.state.map).length),
    },
  ]),
) as Record<LaneKind, Action>;
