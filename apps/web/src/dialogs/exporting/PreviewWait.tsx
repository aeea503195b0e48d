import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import styles from './PreviewWait.module.css';

/** Says that the preview is on its way. */
export function PreviewWait() {
  return (
    <p role="status" className={styles.wait}>
      <Spinner />
      {dialogMessages.exporting.drawing}
    </p>
  );
}
