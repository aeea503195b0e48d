/** What stands in front of the entries of a list: dashes, dots, boxes. A dash needs a space after it: -5 is a number. */
const BULLET = /^(?:[-*+–—‣◦⁃∙▪▫■□●○•·➢➤✓✔☐☑☒]\uFE0F?(?:\s+\[[ xX]\])?\s+|\[[ xX]\]\s+|[•●▪■◦‣]\s*)/;

/** Numbers and single letters of a list: `1.`, `2)`, `a)`, `(3)`. */
const NUMBER = /^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+/;

/**
 * A text's lines without what marks them as a list, and without empty ones. Numbers go only where all lines have them,
 * since one alone may be a part of what is said ("3. Floor").
 */
export function listLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(BULLET, ''))
    .filter(Boolean);
  const isNumbered = lines.length > 1 && lines.every((line) => NUMBER.test(line));
  return isNumbered ? lines.map((line) => line.replace(NUMBER, '')) : lines;
}

/** Whether each of a text's lines is marked as an entry of a list, and there are several. */
export function isList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return [BULLET, NUMBER].some((mark) => lines.every((line) => mark.test(line.trim())));
}
