import { BoxSelect } from 'lucide-react';
import { messages } from '../../i18n/messages.ts';
import { selectionOf } from '../../store/selection.ts';
import { gridOf } from '../grid/gridOf.ts';
import type { Action } from './action.ts';

const text = messages.editor;

/** Selects every card that is in sight of the map: not those in hidden or collapsed lanes. */
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
    const lanes = new Set(gridOf(map).cardLanes.map(({ id }) => id));
    const ids = Object.values(map.cards).flatMap((card) => (lanes.has(card.laneId) ? [card.id] : []));
    editor.select(selectionOf(ids));
    editor.announce(text.announce.selected(ids.length));
  },
};
