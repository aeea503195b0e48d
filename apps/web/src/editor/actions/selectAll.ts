import { isShown } from '@milepost/schema';
import { BoxSelect } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { selectionOf } from '../../store/selection.ts';
import type { Action } from './action.ts';

const text = messages.editor;

/** Selects every card that is in sight of the map: not those of lanes, stages and personas that are hidden or collapsed. */
export const selectAll: Action = {
  id: 'select-all',
  group: 'edit',
  label: () => text.actions.selectAll,
  icon: BoxSelect,
  shortcuts: ['Mod+a'],
  looks: true,
  enabled: ({ map }) => Object.keys(map.cards).length > 0,
  run(editor) {
    const { map } = editor.state;
    const ids = Object.values(map.cards).flatMap((card) => (isShown(map, card) ? [card.id] : []));
    editor.select(selectionOf(ids));
    editor.announce(text.announce.selected(ids.length));
  },
};
