import { Share2 } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const shareMap: Action = {
  id: 'share',
  group: 'map',
  label: () => messages.editor.actions.shareMap,
  icon: Share2,
  looks: true,
  enabled: always,
  run: (editor) => editor.page.openShare(),
};
