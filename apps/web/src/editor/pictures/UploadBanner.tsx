import { useStore } from 'zustand';
import { messages } from '../../i18n/pictureMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './UploadBanner.module.css';
import { uploads } from './uploads.ts';

/** Says which picture is on its way, and how far. */
export function UploadBanner() {
  const now = useStore(uploads, (state) => state.now);
  if (!now) return null;
  const text = messages.editor.picture;
  return (
    <div className={styles.banner} role="status">
      <div className={styles.progress}>
        <Progress label={text.sending(now.name, now.index, now.of)} value={now.share < 1 ? now.share : undefined} />
      </div>
      <Button size="small" onClick={now.stop}>
        {text.stop}
      </Button>
    </div>
  );
}
