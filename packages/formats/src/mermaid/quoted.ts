import { cutText } from '@milepost/schema';

/** Longer texts are cut in messages, where they only serve to be recognized. */
const LONGEST = 60;

/** `text` in quotes for a message. */
export function quoted(text: string): string {
  return text.length > LONGEST ? `"${cutText(text, LONGEST)}…"` : `"${text}"`;
}
