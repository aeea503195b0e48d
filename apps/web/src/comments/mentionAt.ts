import type { MapReader } from '@milepost/schema/http';
import { splitMentions } from './splitMentions.ts';

/** A name that is being typed after an @: where the @ stands, and what follows it. */
export interface Typed {
  readonly start: number;
  readonly text: string;
}

const LONGEST = 40;

/** The mention that is typed right before the caret; undefined when there is none. */
export function mentionAt(text: string, caret: number): Typed | undefined {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start > LONGEST) return undefined;
  const before = text[start - 1];
  if (before !== undefined && !/[\s([{"'“‘*_>-]/.test(before)) return undefined;
  const typed = text.slice(start + 1, caret);
  return /[\n@]|^\s/.test(typed) ? undefined : { start, text: typed };
}

const MOST = 6;

/** People whose name, or a part of it, begins with what was typed. */
export function readersLike(readers: readonly MapReader[], typed: string): readonly MapReader[] {
  const sought = plain(typed);
  return readers
    .filter(
      ({ name }) =>
        plain(name).startsWith(sought) ||
        plain(name)
          .split(/\s+/)
          .some((word) => word.startsWith(sought)),
    )
    .slice(0, MOST);
}

/** The ids of those whom a text calls by name, as it is shown. */
export function mentionsIn(text: string, readers: readonly MapReader[]): string[] {
  const called = new Set(
    splitMentions(
      text,
      readers.map(({ name }) => name),
    ).flatMap(({ text: piece, isMention }) => (isMention ? [piece.slice(1)] : [])),
  );
  return readers.filter(({ name }) => called.has(name)).map(({ id }) => id);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
