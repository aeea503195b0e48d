import type { MeasureText, TextStyle } from './measureText.ts';
import { wrapText } from './wrapText.ts';

/** A last line shorter than this share of the widest looks left over. */
const SHORT = 0.3;
/** In longer paragraphs the last line is lost among the others. */
const MOST_LINES = 5;
/** Widths to try, as shares of what lines of equal width would need: what changes least comes first. */
const TRIES = [1.5, 1.3, 1.16, 1.06];

/**
 * Breaks a paragraph as `wrapText` does, but where a word or two would be left over on the last line the others give it
 * some of theirs, as far as that takes no further line and breaks no word.
 */
export function tidyLines(paragraph: string, style: TextStyle, room: number, measure: MeasureText): string[] {
  const lines = wrapText(paragraph, style, room, measure);
  if (lines.length < 2 || lines.length > MOST_LINES) return lines;
  const widths = lines.map((line) => measure(line, style));
  const widest = Math.max(...widths);
  if ((widths.at(-1) as number) >= SHORT * widest) return lines;
  const even = widths.reduce((sum, w) => sum + w, 0) / lines.length;
  const longest = measure(longestWord(paragraph), style);
  for (const share of TRIES) {
    const narrower = even * share;
    if (narrower < longest) break;
    if (narrower >= widest) continue;
    const tidy = wrapText(paragraph, style, narrower, measure);
    if (tidy.length > lines.length) break;
    if (measure(tidy.at(-1) as string, style) >= SHORT * widest) return tidy;
  }
  return lines;
}

function longestWord(text: string): string {
  let longest = '';
  for (const word of text.split(/[\s\u200b]+/u)) if (word.length > longest.length) longest = word;
  return longest;
}
