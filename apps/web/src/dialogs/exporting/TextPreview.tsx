import { useEffect, useState } from 'react';
import { isAbort } from '../../api/ApiError.ts';
import { request } from '../../api/request.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { PreviewFailed } from './PreviewFailed.tsx';
import { PreviewWait } from './PreviewWait.tsx';
import styles from './TextPreview.module.css';

/** Characters that are shown; nobody reads more here. */
const MOST = 20_000;

interface TextPreviewProps {
  /** Where the server has the text. */
  readonly url: string;
  readonly label: string;
}

/** The beginning of a text that will be downloaded. */
export function TextPreview({ url, label }: TextPreviewProps) {
  const [text, setText] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
  useEffect(() => {
    const asking = new AbortController();
    setError(undefined);
    request(url, { signal: asking.signal })
      .then((response) => response.text())
      .then(setText)
      .catch((reason: unknown) => {
        if (!isAbort(reason) && !asking.signal.aborted) setError(reason);
      });
    return () => asking.abort();
  }, [url, attempt]);

  if (error !== undefined) return <PreviewFailed error={error} onRetry={() => setAttempt((before) => before + 1)} />;
  if (text === undefined) return <PreviewWait />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so the keyboard has to come to it.
    <section aria-label={label} className={styles.text} tabIndex={0}>
      <pre>
        {text.slice(0, MOST)}
        {text.length > MOST ? `\n\n${dialogMessages.exporting.textGoesOn}` : null}
      </pre>
    </section>
  );
}
