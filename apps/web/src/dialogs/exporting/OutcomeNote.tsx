import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ExportChoice } from './exportChoice.ts';
import styles from './OutcomeNote.module.css';
import type { Outcome } from './outcome.ts';

interface OutcomeNoteProps {
  readonly outcome: Outcome;
  readonly onWidth: (width: number) => void;
  readonly onPaper: (paper: ExportChoice['paper']) => void;
}

/** How large the file's picture or page will be, and what is wrong with that. */
export function OutcomeNote({ outcome, onWidth, onPaper }: OutcomeNoteProps) {
  const text = dialogMessages.exporting;
  switch (outcome.kind) {
    case 'none':
      return null;
    case 'pixels':
      return <p className={styles.note}>{text.pixels(outcome.width, outcome.height)}</p>;
    case 'too-large':
      return (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={() => onWidth(outcome.largestWidth)}>
              {text.useLargest}
            </Button>
          }
        >
          {text.tooLarge(outcome.width, outcome.height, outcome.largestWidth)}
        </Notice>
      );
    case 'page-too-large':
      return (
        <Notice
          tone="warning"
          action={
            <Button size="small" onClick={() => onPaper('a0')}>
              {text.useLargestPaper}
            </Button>
          }
        >
          {text.pageTooLarge(outcome.width, outcome.height)}
        </Notice>
      );
    case 'page':
      return <p className={styles.note}>{text.page(outcome.width, outcome.height)}</p>;
  }
}
