import { Copy } from 'lucide-react';
import { useCallback } from 'react';
import { listLetters } from '../api/workspaces.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { exactTime } from '../i18n/formatTime.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { useLoaded } from './useLoaded.ts';

const text = accountMessages.letters;

/** Links that members asked for and that the server can't send: for an owner to pass on. Nothing where there are none. */
export function Letters({ workspaceId }: { readonly workspaceId: string }) {
  const load = useCallback((signal: AbortSignal) => listLetters(workspaceId, signal), [workspaceId]);
  const { value: letters } = useLoaded(load);
  if (!letters?.length) return null;
  return (
    <Section heading={text.heading} text={text.text}>
      <ul className={styles.rows}>
        {letters.map(({ id, kind, email, url, expiresAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.what}>
              <p className={styles.strong}>{email}</p>
              <p className={styles.meta}>
                {text.kinds[kind]} · {accountMessages.workspace.until(exactTime(expiresAt))}
              </p>
              <code className={styles.secret}>{url}</code>
            </div>
            <Button
              size="small"
              icon={<Copy />}
              aria-label={text.copyOf(email)}
              onClick={() => void copyText(url, accountMessages.tokens.copied)}
            >
              {accountMessages.tokens.copy}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
