import type { SaveState } from '../../collab/savedState.ts';
import { messages } from '../../i18n/messages.ts';

/** The state of saving in words: a few for the bar, a sentence for whoever asks. */
export function saidOf(saved: SaveState): { short: string; long: string } {
  return messages.editor.saving[saved];
}
