import type { Comment, ReactionEmoji, Thread } from '@milepost/schema/http';
import { SmilePlus } from 'lucide-react';
import { describeError } from '../api/describeError.ts';
import { messages } from '../i18n/commentMessages.ts';
import { MenuItem, MenuRow } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { showToast } from '../ui/toast.ts';
import { useCommenting } from './commenting.ts';
import styles from './Reactions.module.css';

const text = messages.reactions;
const EMOJI = Object.keys(text.names) as ReactionEmoji[];

/** What people put under a comment, to join in or take back. */
export function Reactions({ thread, comment }: { readonly thread: Thread; readonly comment: Comment }) {
  const { threads, mayComment } = useCommenting();
  const react = (emoji: ReactionEmoji, isOn: boolean) => {
    threads.react(thread, comment, emoji, isOn).catch((error) => {
      showToast({ message: describeError(error), tone: 'error' });
    });
  };
  if (comment.reactions.length === 0) return null;
  return (
    <div className={styles.row}>
      {comment.reactions.map(({ emoji, count, mine }) => (
        <button
          key={emoji}
          type="button"
          className={styles.reaction}
          aria-pressed={mine}
          aria-label={text.label(text.names[emoji], count, mine)}
          disabled={!mayComment}
          onClick={() => react(emoji, !mine)}
        >
          <span aria-hidden="true">{emoji}</span>
          <span aria-hidden="true">{count}</span>
        </button>
      ))}
    </div>
  );
}

/** The button that offers the emoji to put under a comment. */
export function ReactionButton({ thread, comment }: { readonly thread: Thread; readonly comment: Comment }) {
  const { threads } = useCommenting();
  const isMine = (emoji: ReactionEmoji) => comment.reactions.some((one) => one.emoji === emoji && one.mine);
  return (
    <MenuButton
      size="small"
      label={text.add}
      icon={<SmilePlus />}
      menu={() => (
        <MenuRow label={text.add}>
          {EMOJI.map((emoji) => (
            <MenuItem
              key={emoji}
              role="menuitemcheckbox"
              checked={isMine(emoji)}
              tooltip={text.names[emoji]}
              icon={<span className={styles.emoji}>{emoji}</span>}
              onSelect={() => {
                threads.react(thread, comment, emoji, !isMine(emoji)).catch((error) => {
                  showToast({ message: describeError(error), tone: 'error' });
                });
              }}
            />
          ))}
        </MenuRow>
      )}
    />
  );
}
