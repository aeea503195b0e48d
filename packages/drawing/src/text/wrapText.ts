import { graphemeEnds } from './graphemeEnds.ts';
import { lineBreaks } from './lineBreaks.ts';
import type { MeasureText, TextStyle } from './measureText.ts';
import { hasRightToLeft, textDirection } from './textDirection.ts';

/** Px kept free on a line with right-to-left text, where joins across a change of direction may take a little more. */
const SPARE_FOR_JOINS = 2;

/** Spaces that vanish at the end of a line; no-break spaces and the figure space stay. */
const TRAILING_SPACES = /[ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+$/;
const LEADING_SPACES = /^[ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/;

const SOFT_HYPHEN = '\u00ad';

/** A line as it is printed: no spaces at its end, and a soft hyphen shows only where the line was broken at it. */
function printed(text: string, start: number, end: number): string {
  const line = text.slice(start, end).replace(TRAILING_SPACES, '');
  if (!line.includes(SOFT_HYPHEN)) return line;
  const hyphen = end < text.length && text[end - 1] === SOFT_HYPHEN ? '-' : '';
  return line.replaceAll(SOFT_HYPHEN, '') + hyphen;
}

/** One paragraph on its way into lines. Offsets are UTF-16 units of its text. */
class Paragraph {
  readonly lines: string[] = [];
  private start = 0;
  /** Units on the line before; lines of one text are about as long, so the search for the next one starts there. */
  private guess: number;
  private readonly text: string;
  private readonly style: TextStyle;
  private readonly room: number;
  private readonly measure: MeasureText;

  constructor(text: string, style: TextStyle, maxWidth: number, measure: MeasureText) {
    this.text = text;
    this.style = style;
    this.room = Math.max(0, hasRightToLeft(text) ? maxWidth - SPARE_FOR_JOINS : maxWidth);
    this.measure = measure;
    this.guess = Math.max(1, Math.ceil(maxWidth / (style.size * 0.5)));
  }

  wrap(): string[] {
    const ends = lineBreaks(this.text);
    // Indentation alone is no line.
    let from = ends.length > 1 && LEADING_SPACES.exec(this.text)?.[0].length === ends[0] ? 1 : 0;
    while (from < ends.length) {
      const taken = this.longest(ends, from);
      if (taken >= 0) {
        this.take(ends[taken] as number);
        from = taken + 1;
      } else {
        this.cut(ends[from] as number);
        if (this.start === ends[from]) from++;
      }
    }
    return this.lines;
  }

  private take(end: number): void {
    this.lines.push(printed(this.text, this.start, end));
    this.guess = Math.max(1, end - this.start);
    this.start = end;
  }

  /** Cuts a piece that is too long for a line into lines of graphemes, up to a rest that other pieces may follow. */
  private cut(end: number): void {
    const piece = this.text.slice(this.start, end);
    const indent = LEADING_SPACES.exec(piece)?.[0].length ?? 0;
    if (indent > 0 && indent < piece.length) {
      // Indentation is given up where it would push the first word apart; the rest is looked at afresh.
      this.start += indent;
      return;
    }
    const start = this.start;
    const ends = graphemeEnds(piece.replace(TRAILING_SPACES, '')).map((offset) => start + offset);
    const last = ends.length - 1;
    for (let from = 0; from <= last; ) {
      const taken = this.longest(ends, from);
      if (taken === last) return;
      // One grapheme at least, be it wider than the line.
      const cutAt = Math.max(taken, from);
      this.take(cutAt === last ? end : (ends[cutAt] as number));
      from = cutAt + 1;
    }
  }

  private fits(end: number): boolean {
    const width = this.measure(printed(this.text, this.start, end), this.style);
    return Math.ceil(width * 64) / 64 <= this.room;
  }

  /**
   * Index of the end that gives the longest line, or -1 when the first of `ends` from `from` is too far already: the
   * one returned was measured and fits, the one after it was measured and does not. Gallops away from the guess and
   * halves what lies between, so that a line costs a handful of measurements however long the text is.
   */
  private longest(ends: readonly number[], from: number): number {
    let fitting = from - 1;
    let tooLong = ends.length;
    let probe = nearest(ends, from, this.start + this.guess);
    for (let step = 1; ; step *= 2) {
      if (this.fits(ends[probe] as number)) {
        fitting = probe;
        if (tooLong < ends.length || probe === ends.length - 1) break;
        probe = Math.min(probe + step, ends.length - 1);
      } else {
        tooLong = probe;
        if (fitting >= from || probe === from) break;
        probe = Math.max(probe - step, from);
      }
    }
    while (tooLong - fitting > 1) {
      const middle = (fitting + tooLong) >> 1;
      if (this.fits(ends[middle] as number)) fitting = middle;
      else tooLong = middle;
    }
    return fitting >= from ? fitting : -1;
  }
}

/** Index of the last of the rising `ends` that is not beyond `target`, but not before `from`. */
function nearest(ends: readonly number[], from: number, target: number): number {
  let low = from;
  let high = ends.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= target) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Breaks cleaned text into lines of at most `maxWidth` px: UAX 14, whole words where they fit, graphemes where a word is
 * wider than a line. A line is wider only when a single grapheme is. Newlines are kept, spaces at the end of a line are
 * dropped, and every candidate line is measured whole, since widths of words don't add up to that of the line.
 *
 * The same widths give the same lines everywhere; painters print these lines and never break text themselves.
 *
 * @param style its direction is taken from the text when absent.
 * @returns at least one line; an empty text is one empty line.
 */
export function wrapText(text: string, style: TextStyle, maxWidth: number, measure: MeasureText): string[] {
  const directed = style.direction === undefined ? { ...style, direction: textDirection(text) } : style;
  return text
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : new Paragraph(line, directed, maxWidth, measure).wrap()));
}
