import type { Thread } from '@milepost/schema/http';
import { classNames } from '../ui/classNames.ts';
import styles from './PinMark.module.css';

/** A thread's number as its pin on the map has it. */
export function PinMark({ thread }: { readonly thread: Pick<Thread, 'number' | 'resolved' | 'unread'> }) {
  return (
    <span
      className={classNames(styles.pin, thread.resolved && styles.resolved, thread.unread && styles.unread)}
      aria-hidden="true"
    >
      {thread.number}
    </span>
  );
}
