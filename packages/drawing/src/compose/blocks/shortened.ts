import { layoutText } from '../../layout/layoutText.ts';
import type { Pen } from '../../scene/infographic/sheet.ts';
import type { TextRole } from '../../theme/typeScale.ts';

/** The longest that is looked at: nothing longer fits where texts are shortened. */
const MOST = 400;

/** As many of a text's words as fit into a number of lines, with dots for the rest. */
export function shortened(text: string, role: TextRole, w: number, lines: number, { measure }: Pen): string {
  const said = text.replace(/\s+/gu, ' ').trim();
  const isShort = (words: string) => layoutText(words, role, { x: 0, y: 0, w }, measure).lines.length <= lines;
  if (said.length <= MOST && isShort(said)) return said;
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(said.slice(0, MOST));
  const ends = [...segments].map(({ index, segment }) => index + segment.length);
  let [fits, tooLong] = [-1, ends.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (isShort(dotted(said.slice(0, ends[middle])))) fits = middle;
    else tooLong = middle;
  }
  return dotted(said.slice(0, ends[fits] ?? 0));
}

function dotted(words: string): string {
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}
