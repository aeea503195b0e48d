/** Accents of Latin, Greek and Cyrillic letters. Marks of other scripts are letters of their own. */
const ACCENTS = /[\u0300-\u036f]/g;

/** What neither lower case nor normalisation makes the same. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The form of a title by which it is searched and sorted, without regard to case, accents and ways of writing the same:
 * made here rather than by the database, so that it is the same on every one.
 */
export function titleKey(title: string): string {
  const apart = title.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ACCENTS, '');
  return apart.replace(LETTER, (letter) => LETTERS[letter] as string).normalize('NFC');
}
