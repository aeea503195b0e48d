import { messages } from '../i18n/messages.ts';
import { Spinner } from '../ui/Spinner.tsx';
import styles from './PageLoading.module.css';

/** Shown while a page's own code is on its way; only after a moment, so that quick ones don't flicker. */
export function PageLoading() {
  return (
    <div className={styles.loading}>
      <Spinner size={28} label={messages.app.loading} />
    </div>
  );
}
