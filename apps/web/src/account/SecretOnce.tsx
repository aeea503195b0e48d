import { Copy } from 'lucide-react';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './Section.module.css';

/** Something that is shown this once, to be copied. */
export function SecretOnce({ secret, children }: { readonly secret: string; readonly children: string }) {
  return (
    <>
      <Notice tone="info" urgent>
        {children}
      </Notice>
      <div className={styles.fields}>
        <code className={styles.secret}>{secret}</code>
        <Button icon={<Copy />} onClick={() => void copyText(secret, accountMessages.tokens.copied)}>
          {accountMessages.tokens.copy}
        </Button>
      </div>
    </>
  );
}
