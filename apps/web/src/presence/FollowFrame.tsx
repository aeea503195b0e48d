import { useSyncExternalStore } from 'react';
import { messages } from '../i18n/presenceMessages.ts';
import type { Others } from './Others.ts';
import styles from './PresenceLayer.module.css';

/** Around the map while its view follows somebody; says whom, and ends it. */
export function FollowFrame({ others }: { readonly others: Others }) {
  const followed = useSyncExternalStore(others.subscribe, () => others.followed);
  if (!followed) return null;
  return (
    <div className={styles.frame} style={{ '--person': followed.colour }}>
      <button
        type="button"
        className={styles.following}
        onClick={() => others.follow(undefined)}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {messages.following(followed.name)} <b>{messages.stop}</b>
      </button>
    </div>
  );
}
