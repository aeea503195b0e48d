import { Copy } from 'lucide-react';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { showToast } from '../ui/toast.ts';
import styles from './Section.module.css';

/** Something that is shown this once, to be copied. */
export function SecretOnce({ secret, children }: { readonly secret: string; readonly children: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      showToast({ message: accountMessages.tokens.copied });
    } catch {
      // Without a clipboard it can still be selected: one click marks all of it.
    }
  };
  return (
    <>
      <Notice tone="info" urgent>
        {children}
      </Notice>
      <div className={styles.fields}>
        <code className={styles.secret}>{secret}</code>
        <Button icon={<Copy />} onClick={() => void copy()}>
          {accountMessages.tokens.copy}
        </Button>
      </div>
    </>
  );
}
