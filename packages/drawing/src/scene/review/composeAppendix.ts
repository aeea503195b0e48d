import { formatDay } from '../../layout/formatDay.ts';
import { layoutText } from '../../layout/layoutText.ts';
import type { MeasureText } from '../../text/measureText.ts';
import type { Theme } from '../../theme/theme.ts';
import { type TextRole, typeScale } from '../../theme/typeScale.ts';
import { textOps } from '../marks.ts';
import type { Op } from '../ops.ts';
import { pinOps, pinWidth } from './pinOps.ts';
import { plainLines } from './plainLines.ts';
import type { ReviewThread } from './reviewThread.ts';
import type { ReviewWords } from './reviewWords.ts';

const MARGIN = 48;
const GUTTER = 40;
/** Px of a column that reads well, at least. */
const NARROWEST = 300;
const HEAD = 64;
const FOOT = 40;
const PIN = 24;
const INDENT = PIN + 10;
const BETWEEN_THREADS = 22;
const BETWEEN_COMMENTS = 8;
/** More than that no one prints; the rest is in the table. */
const MOST_CHARACTERS = 400_000;

export interface AppendixOptions {
  /** Px of a page. */
  readonly page: { readonly w: number; readonly h: number };
  readonly title: string;
  readonly locale: string;
  readonly theme: Theme;
  readonly words: ReviewWords;
  readonly measure: MeasureText;
}

/** A strip of a column, as high as one line, that is drawn where it comes to lie. */
interface Strip {
  readonly h: number;
  /** Whether it may not be the last one of a column: what belongs beneath it comes next. */
  readonly isHead: boolean;
  /** Whether it is air, which no column begins with. */
  readonly isAir?: boolean;
  draw(x: number, y: number): readonly Op[];
}

/** All threads with what was said in them, set in columns on as many pages as it takes. */
export function composeAppendix(threads: readonly ReviewThread[], options: AppendixOptions): Op[][] {
  const { page, theme, words, measure, title } = options;
  const room = page.w - 2 * MARGIN;
  const columns = Math.max(1, Math.floor((room + GUTTER) / (NARROWEST + GUTTER)));
  const w = (room - GUTTER * (columns - 1)) / columns;
  const strips = stripsOf(threads, w, options);
  const [top, bottom] = [MARGIN + HEAD, page.h - MARGIN - FOOT];

  const pages: Op[][] = [];
  let column = columns;
  let y = bottom;
  for (const [index, strip] of strips.entries()) {
    const needed = strip.h + (strip.isHead ? headRest(strips, index + 1) : 0);
    if (y + needed > bottom || pages.length === 0) {
      column++;
      if (column >= columns) {
        pages.push([]);
        column = 0;
      }
      y = top;
    }
    if (strip.isAir && y === top) continue;
    pages.at(-1)?.push(...strip.draw(MARGIN + column * (w + GUTTER), y));
    y += strip.h;
  }
  return pages.map((ops, index) => {
    const line = (text: string, role: TextRole, at: number, align: 'start' | 'end', colour: string) =>
      textOps(layoutText(text, role, { x: MARGIN, y: at, w: room, align }, measure), colour);
    const rule = (at: number): Op => ({
      op: 'line',
      x1: MARGIN,
      x2: MARGIN + room,
      y1: at,
      y2: at,
      stroke: theme.hairline,
      strokeWidth: 1,
    });
    return [
      ...textOps(
        firstLine(layoutText(words.title(title), 'name', { x: MARGIN, y: MARGIN, w: room }, measure)),
        theme.ink,
      ),
      rule(MARGIN + 38),
      ...ops,
      ...line(words.page(index + 2, pages.length + 1), 'meta', page.h - MARGIN - 16, 'end', theme.muted),
    ];
  });
}

/** How much has to fit beneath a head: all heads that follow, and the first line of what they are about. */
function headRest(strips: readonly Strip[], from: number): number {
  let h = 0;
  for (let at = from; at < strips.length; at++) {
    const strip = strips[at] as Strip;
    h += strip.h;
    if (!strip.isHead) break;
  }
  return h;
}

function stripsOf(threads: readonly ReviewThread[], w: number, options: AppendixOptions): Strip[] {
  const { theme, words, measure, locale } = options;
  const strips: Strip[] = [];
  const air = (h: number, isHead = false) => strips.push({ h, isHead, isAir: true, draw: () => [] });
  const text = (said: string, role: TextRole, colour: string, indent: number, isHead = false, mark?: Strip['draw']) => {
    const block = layoutText(said, role, { x: 0, y: 0, w: w - indent }, measure);
    const { line } = typeScale[role];
    const rows = Math.max(1, Math.round(block.h / line));
    for (let row = 0; row < rows; row++) {
      // The lines of this row, moved to the strip's own top.
      const lines = block.lines
        .filter((one) => one.y > row * line && one.y <= (row + 1) * line)
        .map((one) => ({ ...one, y: one.y - row * line }));
      strips.push({
        h: line,
        isHead,
        draw: (x, y) => [
          ...(row === 0 && mark ? mark(x, y) : []),
          ...textOps(
            { ...block, lines: lines.map((one) => ({ ...one, x: one.x + x + indent, y: one.y + y })) },
            colour,
          ),
        ],
      });
    }
  };

  if (threads.length === 0) text(words.none, 'body', theme.muted, 0);
  const indent = Math.max(INDENT, ...threads.map(({ number }) => pinWidth(number, PIN, measure) + 10));
  let characters = 0;
  let left = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  for (const [index, thread] of threads.entries()) {
    if (characters > MOST_CHARACTERS) {
      air(BETWEEN_THREADS);
      text(words.more(left), 'body', theme.muted, 0);
      break;
    }
    if (index > 0) air(BETWEEN_THREADS);
    const { anchor, label, isGone, isResolved, comments } = thread;
    const name = words.anchors[anchor.kind];
    const about = label.trim() ? `${name}: ${label.trim()}` : name;
    const state = [isResolved && words.resolved, isGone && words.gone].filter(Boolean).join(' · ');
    text(about, 'strong', theme.ink, indent, true, (x, y) =>
      pinOps(thread, { x, y: y - 3, size: PIN }, theme, measure),
    );
    if (state) text(state, 'meta', theme.muted, indent, true);
    for (const [place, { author, isGuest, day, body }] of comments.entries()) {
      air(BETWEEN_COMMENTS, place === 0);
      const by = isGuest ? words.guest(author) : author;
      text(`${by} · ${formatDay(day, locale)}`, 'metaStrong', theme.muted, indent, true);
      for (const line of plainLines(body)) {
        if (line === '') air(6);
        else text(line, 'body', theme.ink, indent);
      }
      characters += body.length;
      left--;
    }
  }
  return strips;
}

/** A title that is too long for its line ends where the line does. */
function firstLine<Block extends { readonly lines: readonly unknown[] }>(block: Block): Block {
  return { ...block, lines: block.lines.slice(0, 1) };
}
