import { cutText, faultInText } from '@milepost/schema';

/** A text made fit for a map, and what that cost. */
export interface Fitted {
  text: string;
  /** What was lost, as the end of a sentence. */
  loss: string | undefined;
}

/** `text` without the characters that a map can't hold, and cut to `longest` characters. */
export function fitText(text: string, longest: number): Fitted {
  const whole = faultInText(text) === undefined ? text : withoutForbidden(text);
  const loss = whole === text ? undefined : 'has characters that can not be shown, which are left out';
  if (whole.length <= longest) return { text: whole, loss };
  return { text: cutText(whole, longest), loss: `is longer than ${longest} characters and is cut` };
}

function withoutForbidden(text: string): string {
  return Array.from(text.toWellFormed(), (character) => (faultInText(character) ? '' : character)).join('');
}
