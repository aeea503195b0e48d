import { setFields } from '@milepost/schema';
import { Eye } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import type { Action } from './action.ts';

/** Brings every hidden lane back. */
export const showAllLanes: Action = {
  id: 'show-all-lanes',
  group: 'structure',
  label: () => messages.editor.actions.showAllLanes,
  icon: Eye,
  enabled: ({ map }) => Object.values(map.lanes).some((lane) => !lane.visible),
  run(editor) {
    editor.endStep();
    for (const lane of Object.values(editor.state.map.lanes)) {
      if (!lane.visible) editor.dispatch(setFields, { in: 'lanes', id: lane.id, fields: { visible: true } }, 'open');
    }
    editor.endStep();
  },
};
