import type { Thread } from '@milepost/schema/http';
import { messages } from '../i18n/commentMessages.ts';
import { Ago } from './Ago.tsx';
import { PinMark } from './PinMark.tsx';
import { plainText } from './plainText.ts';
import styles from './ThreadRow.module.css';

interface ThreadRowProps {
  readonly thread: Thread;
  /** What the part it is about says now; undefined when that part is gone. */
  readonly label: string | undefined;
  readonly onOpen: () => void;
}

/** A thread as a line of a list: who began it about what, how it begins, and how long it is. */
export function ThreadRow({ thread, label, onOpen }: ThreadRowProps) {
  const { anchor, comments, resolved, unread } = thread;
  const [first] = comments;
  const last = comments.at(-1);
  return (
    <button type="button" className={styles.row} onClick={onOpen} data-thread={thread.id}>
      <PinMark thread={thread} />
      <span className={styles.main}>
        <span className={styles.about}>
          <span className="visually-hidden">{messages.number(thread.number)}, </span>
          <bdi>{messages.about(messages.anchors[anchor.kind], label ?? anchor.label)}</bdi>
        </span>
        <span className={styles.body} dir="auto">
          {first ? plainText(first.body) : ''}
        </span>
        <span className={styles.meta}>
          {unread ? <strong className={styles.unread}>{messages.unread}</strong> : null}
          <bdi className={styles.name}>{first?.author.name}</bdi>
          {comments.length > 1 ? <span>{messages.replies(comments.length - 1)}</span> : null}
          {last ? <Ago time={last.createdAt} /> : null}
        </span>
        {resolved || label === undefined ? (
          <span className={styles.meta}>
            {resolved ? <span>{messages.resolved}</span> : null}
            {label === undefined ? <span className={styles.gone}>{messages.gone}</span> : null}
          </span>
        ) : null}
      </span>
    </button>
  );
}
