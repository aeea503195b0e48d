import type { Collection } from '@milepost/schema';
import { LIMITS } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';

/** Says that a map can't hold more of something. */
export function tooMany(collection: Collection): string {
  return messages.editor.tooMany[collection](LIMITS[collection]);
}
