import type { Thread } from '@milepost/schema/http';
import { type ReactNode, useEffect } from 'react';
import { messages } from '../i18n/commentMessages.ts';
import { CommentItem } from './CommentItem.tsx';
import { Composer } from './Composer.tsx';
import { useCommenting } from './commenting.ts';
import styles from './ThreadView.module.css';

interface ThreadViewProps {
  readonly thread: Thread;
  /** What it is about, and what can be done with it as a whole. */
  readonly head?: ReactNode;
  readonly takesFocus?: boolean;
}

/** A conversation, and where to go on with it. Whoever sees it has read it. */
export function ThreadView({ thread, head, takesFocus = false }: ThreadViewProps) {
  const { threads, mayComment } = useCommenting();
  useEffect(() => {
    const see = () => {
      if (document.visibilityState === 'visible') void threads.markRead(thread);
    };
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [threads, thread]);
  return (
    <section className={styles.thread} aria-label={messages.number(thread.number)}>
      {head}
      <div className={styles.comments} role="log" aria-label={messages.label}>
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} thread={thread} comment={comment} />
        ))}
      </div>
      {mayComment ? (
        <Composer
          key={thread.id}
          label={messages.compose.reply}
          hint={messages.compose.replyHint}
          send={messages.compose.send}
          draftKey={thread.id}
          takesFocus={takesFocus}
          onSend={(said) => threads.reply(thread, said)}
        />
      ) : null}
    </section>
  );
}
