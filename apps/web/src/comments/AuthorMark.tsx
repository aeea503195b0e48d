import type { CommentAuthor } from '@milepost/schema/http';
import { classNames } from '../ui/classNames.ts';
import styles from './AuthorMark.module.css';

const COLOURS = 7;

/** An author's initials on a colour of their own; guests' stand in a ring. */
export function AuthorMark({ author }: { readonly author: CommentAuthor }) {
  const { name, kind, id } = author;
  return (
    <span
      className={classNames(styles.mark, kind === 'guest' && styles.guest)}
      style={{ '--colour': `var(--stage-${1 + (hashOf(id ?? name) % COLOURS)})` }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

function hashOf(text: string): number {
  let hash = 0;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
