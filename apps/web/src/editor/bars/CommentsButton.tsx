import { useEditorState } from '../../store/EditorContext.tsx';
import { toggleComments } from '../actions/toggleComments.ts';
import { ActionButton } from './ActionButton.tsx';
import styles from './CommentsButton.module.css';

/** Opens the comments; says how many threads have something new. */
export function CommentsButton() {
  const unread = useEditorState((state) => state.unread);
  return (
    <span className={styles.holder}>
      <ActionButton action={toggleComments} />
      {unread > 0 ? (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </span>
  );
}
