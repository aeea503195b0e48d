import { PictureInPicture2 } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import type { Action } from './action.ts';

/** Shows the whole map as a small picture in the corner, or puts it away. */
export const toggleOverview: Action = {
  id: 'toggle-overview',
  group: 'view',
  label: () => messages.overview.label,
  icon: PictureInPicture2,
  shortcuts: ['o'],
  checked: ({ overviewOpen }) => overviewOpen,
  looks: true,
  // A small screen has no room for it.
  enabled: () => typeof window === 'undefined' || !window.matchMedia('(max-width: 720px)').matches,
  run: (editor) => editor.set({ overviewOpen: !editor.state.overviewOpen }),
};
