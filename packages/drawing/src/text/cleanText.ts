/** CRLF, CR and the rarer line ends (vertical tab, form feed, NEL, line and paragraph separator) become one newline. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * What has no place in text: control characters, the object replacement character (a placeholder for something that is
 * not there), the byte order mark, and noncharacters.
 */
const UNPRINTABLE = /(?!\n)[\p{Cc}\ufffc\ufeff\p{Noncharacter_Code_Point}]/gu;

/** Nothing to do for the most common text; checked first because normalising costs more than looking. */
const PLAIN = /^[\n -~]*$/;

/**
 * Text as both sides can draw it alike: well-formed UTF-16, NFC, newlines as `\n`, tabs as spaces, no control
 * characters. Idempotent.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(UNPRINTABLE, '').normalize('NFC');
}
