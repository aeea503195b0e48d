import { Ruler } from 'lucide-react';
import { messages } from '../../i18n/handMessages.ts';
import { sizedByHand } from '../sizing/resize.ts';
import { setSizes } from '../sizing/setSize.ts';
import type { Action } from './action.ts';

const text = messages.sizes.reset;

/** Gives a step the usual width again, or a lane the height of its cards. */
export const resetSize: Action = {
  id: 'reset-size',
  group: 'structure',
  label: ({ selection }) => text[selection.kind === 'step' || selection.kind === 'lane' ? selection.kind : 'none'],
  icon: Ruler,
  enabled: (state) => sizedByHand(state) !== undefined,
  run(editor) {
    const of = sizedByHand(editor.state);
    if (of) setSizes(editor, [{ of, to: null }]);
  },
};
