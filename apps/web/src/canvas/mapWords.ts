import { englishWords, type Words } from '@milepost/drawing';
import { isGerman } from '@milepost/schema';

let wordsFor: ((locale: string | undefined) => Words) | undefined;

/** The words that the drawing adds to a map's own: in the map's language, once `fetchMapWords` got them. */
export function mapWords(locale: string | undefined): Words {
  return wordsFor?.(locale) ?? englishWords;
}

/** Gets the drawing's words where a map needs others than English ones, which are there. Where none come, it stays at those. */
export async function fetchMapWords(locale: string | undefined): Promise<void> {
  if (wordsFor || !isGerman(locale)) return;
  try {
    ({ wordsFor } = await import('@milepost/drawing/words'));
  } catch (error) {
    console.warn(error);
  }
}
