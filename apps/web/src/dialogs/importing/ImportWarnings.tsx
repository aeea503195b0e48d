import type { ImportWarning } from '@milepost/schema/http';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ImportWarnings.module.css';

const FIRST = 6;

/** What will be lost or looks wrong, line by line, before anything is kept. */
export function ImportWarnings({ warnings }: { readonly warnings: readonly ImportWarning[] }) {
  const text = dialogMessages.importing;
  const [all, setAll] = useState(false);
  if (warnings.length === 0) {
    return (
      <Notice tone="info" icon={<CircleCheck aria-hidden="true" />}>
        {text.noWarnings}
      </Notice>
    );
  }
  const shown = all ? warnings : warnings.slice(0, FIRST);
  return (
    <Notice tone="warning">
      <h3 className={styles.title}>
        <TriangleAlert aria-hidden="true" />
        {text.warnings(warnings.length)}
      </h3>
      <ul className={styles.list}>
        {shown.map(({ line, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
          <li key={at}>
            {line === undefined ? null : <span className={styles.line}>{text.line(line)}</span>}
            <span>{text.said(message)}</span>
          </li>
        ))}
      </ul>
      {shown.length < warnings.length ? (
        <Button size="small" className={styles.more} onClick={() => setAll(true)}>
          {text.allWarnings(warnings.length)}
        </Button>
      ) : null}
    </Notice>
  );
}
