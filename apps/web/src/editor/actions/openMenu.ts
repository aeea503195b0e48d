import { Menu } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { type Action, always } from './action.ts';

export const openMenu: Action = {
  id: 'menu',
  group: 'view',
  label: () => messages.editor.actions.openMenu,
  icon: Menu,
  shortcuts: ['Shift+F10', 'ContextMenu'],
  looks: true,
  enabled: always,
  run: (editor) => editor.page.openMenu(),
};
