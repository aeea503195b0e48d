export type TextDirection = 'ltr' | 'rtl';

const STRONG = /[\p{L}\p{Nl}\u200e\u200f\u061c]/u;

/** Blocks whose letters have bidi class R or AL, and the three marks that stand in for such a letter. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** True when the text has a character that runs right to left, so that its line is reordered when drawn. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The base direction by the first strong character (UAX 9, P2 and P3); `ltr` where there is none. */
export function textDirection(text: string): TextDirection {
  const strong = STRONG.exec(text);
  return strong !== null && RIGHT_TO_LEFT.test(strong[0]) ? 'rtl' : 'ltr';
}
