import { isShown } from '@milepost/schema';
import { CopyCheck } from 'lucide-react';
import { messages } from '../../i18n/findingMessages.ts';
import { messages as shell } from '../../i18n/messages.ts';
import { selectionOf } from '../../store/selection.ts';
import type { Action } from './action.ts';

/** Selects the cards in sight that the filter leaves as they are. */
export const selectMatching: Action = {
  id: 'select-matching',
  group: 'edit',
  label: () => messages.actions.selectMatching,
  icon: CopyCheck,
  looks: true,
  enabled: ({ matching }) => matching !== undefined && matching.size > 0,
  run(editor) {
    const { map, matching } = editor.state;
    const cards = [...(matching ?? [])].flatMap((id) => map.cards[id] ?? []).filter((card) => isShown(map, card));
    editor.select(selectionOf(cards.map(({ id }) => id)));
    editor.announce(shell.editor.announce.selected(cards.length));
  },
};
