/** What a font for signs leaves to the fonts after it: emoji, combining to keycaps, box drawing, East Asian punctuation. */
const SYMBOLS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges, not letters with their marks.
  /\p{Emoji_Presentation}|(?=[\u{1f000}-\u{1faff}])\p{Emoji}|[\u20e3\u2139\u2500-\u259f\u3000-\u303f\ufe00-\uffef]/u;

/** Characters that a font has and does not draw here, by the name of its file. */
export const LEFT_TO_OTHERS: Readonly<Record<string, readonly RegExp[]>> = {
  'noto-sans-symbols-400': [SYMBOLS],
  'noto-sans-symbols-600': [SYMBOLS],
  // All arrows and operators shall be of one design, which is that of the font for mathematics.
  'noto-sans-symbols-2-400': [SYMBOLS, /[\u20d0-\u22ff\u27c0-\u27ff\u2900-\u2aff]/u],
  'noto-sans-math-400': [SYMBOLS],
};
