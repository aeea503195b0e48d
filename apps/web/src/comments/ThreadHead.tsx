import type { Thread } from '@milepost/schema/http';
import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { messages } from '../i18n/commentMessages.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toast.ts';
import { useCommenting } from './commenting.ts';
import { PinMark } from './PinMark.tsx';
import styles from './ThreadHead.module.css';

interface ThreadHeadProps {
  readonly thread: Thread;
  /** What the part it is about says now; undefined when that part is gone. */
  readonly label: string | undefined;
  /** Shows where it is. */
  readonly onShow?: (() => void) | undefined;
}

/** Which thread it is and what it is about, and whether that is settled. */
export function ThreadHead({ thread, label, onShow }: ThreadHeadProps) {
  const { threads, mayComment } = useCommenting();
  const [busy, setBusy] = useState(false);
  const isGone = label === undefined;
  const about = messages.about(messages.anchors[thread.anchor.kind], label ?? thread.anchor.label);
  const settle = async () => {
    setBusy(true);
    try {
      await threads.resolve(thread, !thread.resolved);
    } catch (error) {
      showToast({ message: describeError(error), tone: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <header className={styles.head}>
      <PinMark thread={thread} />
      <div className={styles.about}>
        {onShow && !isGone ? (
          <button type="button" className={styles.show} onClick={onShow}>
            <bdi>{about}</bdi>
          </button>
        ) : (
          <bdi>{about}</bdi>
        )}
        {isGone ? <span className={styles.gone}>{messages.gone}</span> : null}
      </div>
      {mayComment ? (
        <Button
          size="small"
          icon={thread.resolved ? <RotateCcw /> : <Check />}
          busy={busy}
          onClick={() => void settle()}
        >
          {thread.resolved ? messages.reopen : messages.resolve}
        </Button>
      ) : thread.resolved ? (
        <span className={styles.gone}>{messages.resolved}</span>
      ) : null}
    </header>
  );
}
