import { initialsOf } from '@milepost/drawing';
import type { CommentAuthor } from '@milepost/schema/http';
import { personColour } from '../people/personColours.ts';
import { classNames } from '../ui/classNames.ts';
import styles from './AuthorMark.module.css';

/** An author's initials on a colour of their own; guests' stand in a ring. */
export function AuthorMark({ author }: { readonly author: CommentAuthor }) {
  const { name, kind, id } = author;
  return (
    <span
      className={classNames(styles.mark, kind === 'guest' && styles.guest)}
      style={{ '--colour': personColour(id ?? name) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
