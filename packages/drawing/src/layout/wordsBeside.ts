import type { CardContent, TextBlock } from './boxes.ts';

/** What stands on a card beside its main words. */
export interface WordsBeside {
  /** A metric's number. */
  readonly value: string | undefined;
  /** What it says besides, or who says it. */
  readonly texts: readonly string[];
  /** What is known of it, in a word or two each. */
  readonly chips: readonly string[];
}

/** What stands on a card beside its main words `main`, each piece as one text: for whoever reads the map in words. */
export function wordsBeside({ body, value, caption, chips }: CardContent, main: string): WordsBeside {
  return {
    value: value && wordsOf(value),
    texts: [body, caption].flatMap((block) => (block ? said(wordsOf(block), main) : [])),
    chips: chips.flatMap(({ text }) => said(wordsOf(text), main)),
  };
}

/** Of most cards the main words stand in the body: they aren't said twice. */
function said(words: string, main: string): string[] {
  const bare = words.replace(/\s+/g, '');
  return bare === '' || bare === main.replace(/\s+/g, '') ? [] : [words];
}

/** In one line, without the places where a word may be broken. */
function wordsOf({ text }: TextBlock): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
