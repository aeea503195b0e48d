/** Accents, points of vowels in Hebrew and Arabic; not the signs that are vowels themselves in scripts such as Devanagari. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Letters that are written instead of others, and don't come apart into a letter and a mark. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};
const UNLIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g');

/** A text as it is compared when something is sought: without case, accents, and spaces beyond one. */
export function fold(text: string, locale: string): string {
  // Most texts have nothing to take apart.
  const lower = text.toLocaleLowerCase(locale);
  const plain = /[^\x20-\x7e]/.test(lower)
    ? lower
        .normalize('NFKD')
        .replace(MARKS, '')
        .normalize('NFC')
        .replace(UNLIKE, (letter) => ALIKE[letter] ?? letter)
    : lower;
  return plain.replace(/\s+/g, ' ').trim();
}
