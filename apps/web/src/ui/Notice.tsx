import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'error';
  readonly icon?: ReactNode;
  /** What to do about it. */
  readonly action?: ReactNode;
  /** Read out at once when it appears; without it, when the reader comes by. */
  readonly urgent?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A message that stands where it belongs for as long as it is true. */
export function Notice({ tone, icon, action, urgent = false, className, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone], className)} role={urgent ? 'alert' : undefined}>
      {icon}
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
