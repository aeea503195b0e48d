import type { Thread } from '@milepost/schema/http';
import { Plus } from 'lucide-react';
import { messages } from '../../i18n/commentMessages.ts';
import { classNames } from '../../ui/classNames.ts';
import { plainText } from '../plainText.ts';
import styles from './Pins.module.css';
import type { Pin } from './pins.ts';

interface PinButtonProps {
  readonly pin: Pin;
  readonly isOpen: boolean;
  readonly onOpen: (threads: readonly Thread[]) => void;
}

/** A pin with the number of its thread. The list of threads is the keyboard's way to them. */
export function PinButton({ pin, isOpen, onOpen }: PinButtonProps) {
  const { threads, isDraft, on } = pin;
  const isUnread = threads.some(({ unread }) => unread);
  const isResolved = threads.every(({ resolved }) => resolved) && threads.length > 0;
  const isCluster = threads.length > 1;
  const label = isCluster ? messages.panel.several(threads.length) : labelOf(threads[0]);
  return (
    <div className={classNames(styles.holder, on !== 'ground' && styles.onHeader)}>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden={isDraft || undefined}
        className={classNames(
          styles.pin,
          isResolved && styles.resolved,
          isUnread && styles.unread,
          isCluster && styles.cluster,
          isOpen && styles.open,
          isDraft && styles.draft,
        )}
        aria-label={label}
        data-tooltip={isDraft ? undefined : tooltipOf(threads)}
        data-pin={threads.map(({ number }) => number).join(' ')}
        onClick={() => onOpen(threads)}
      >
        {isDraft ? <Plus aria-hidden="true" /> : threads[0]?.number}
        {isCluster && !isDraft ? <small>+{threads.length - 1}</small> : null}
      </button>
    </div>
  );
}

function labelOf(thread: Thread | undefined): string {
  return thread ? messages.number(thread.number) : messages.compose.begin;
}

function tooltipOf(threads: readonly Thread[]): string {
  const [first] = threads;
  if (threads.length !== 1 || !first) return messages.panel.several(threads.length);
  const [comment] = first.comments;
  return comment ? `${comment.author.name}: ${plainText(comment.body).slice(0, 90)}` : labelOf(first);
}
