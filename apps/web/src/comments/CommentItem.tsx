import type { Comment, Thread } from '@milepost/schema/http';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { loadedLater } from '../app/loadedLater.tsx';
import { messages } from '../i18n/commentMessages.ts';
import { exactTime } from '../i18n/formatTime.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { Ago } from './Ago.tsx';
import { AuthorMark } from './AuthorMark.tsx';
import styles from './CommentItem.module.css';
import { Composer } from './Composer.tsx';
import { useCommenting } from './commenting.ts';
import { Markdown } from './Markdown.tsx';
import { ReactionButton, Reactions } from './Reactions.tsx';

const ConfirmDialog = loadedLater(async () => (await import('../dialogs/ConfirmDialog.tsx')).ConfirmDialog);

const text = messages.comment;

/** One comment: who said what, and what can be done about it. */
export function CommentItem({ thread, comment }: { readonly thread: Thread; readonly comment: Comment }) {
  const { threads, mayComment } = useCommenting();
  const [isChanging, setChanging] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const { author, editedAt } = comment;
  return (
    <article className={styles.comment} aria-label={author.name}>
      <AuthorMark author={author} />
      <div className={styles.main}>
        <header className={styles.head}>
          <span className={styles.author}>
            <bdi className={styles.name}>{author.name}</bdi>
            {author.kind === 'guest' ? <span className={styles.guest}>{messages.guest}</span> : null}
          </span>
          <span className={styles.when}>
            <Ago time={comment.createdAt} />
            {editedAt ? <span title={messages.edited(exactTime(editedAt))}>{` · ${messages.editedMark}`}</span> : null}
          </span>
          {mayComment && !isChanging ? (
            <span className={styles.actions}>
              <ReactionButton thread={thread} comment={comment} />
              {comment.mine || comment.removable ? (
                <MenuButton
                  size="small"
                  label={text.more(author.name)}
                  icon={<Ellipsis />}
                  menu={() => (
                    <>
                      {comment.mine ? (
                        <MenuItem icon={<Pencil />} onSelect={() => setChanging(true)}>
                          {text.edit}
                        </MenuItem>
                      ) : null}
                      <MenuItem icon={<Trash2 />} destructive onSelect={() => setRemoving(true)}>
                        {text.remove}
                      </MenuItem>
                    </>
                  )}
                />
              ) : null}
            </span>
          ) : null}
        </header>
        {isChanging ? (
          <Composer
            label={text.body}
            hint=""
            send={messages.compose.save}
            initial={comment.body}
            takesFocus
            isChange
            onSend={async ({ body, mentions }) => {
              await threads.rewrite(thread, comment, { body, mentions });
              setChanging(false);
            }}
            onCancel={() => setChanging(false)}
          />
        ) : (
          <Markdown text={comment.body} names={comment.mentions.map(({ name }) => name)} />
        )}
        <Reactions thread={thread} comment={comment} />
      </div>
      {isRemoving ? (
        <ConfirmDialog
          title={text.removeTitle}
          confirm={text.remove}
          cancel={messages.compose.cancel}
          onConfirm={() => threads.remove(thread, comment)}
          onClose={() => setRemoving(false)}
        >
          {thread.comments.length === 1 ? `${text.removeThread} ${text.removeForAll}` : text.removeForAll}
        </ConfirmDialog>
      ) : null}
    </article>
  );
}
