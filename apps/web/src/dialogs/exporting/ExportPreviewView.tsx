import type { CSSProperties } from 'react';
import { describeError } from '../../api/describeError.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import styles from './ExportPreviewView.module.css';
import type { ExportChoice } from './exportChoice.ts';
import type { ExportPreview } from './useExportPreview.ts';

/** mm, standing. */
const PAPER = { a4: [210, 297], a3: [297, 420] } as const;

interface ExportPreviewViewProps {
  readonly title: string;
  readonly choice: ExportChoice;
  readonly preview: ExportPreview;
}

/** What will be downloaded, small. */
export function ExportPreviewView({ title, choice, preview }: ExportPreviewViewProps) {
  const text = messages.exporting;
  const { shown, drawing, error } = preview;
  return (
    <section className={styles.stage} aria-label={text.preview} aria-busy={drawing}>
      {shown?.kind === 'picture' ? (
        <Sheet choice={choice}>
          <img
            src={shown.content}
            alt={text.previewOf(title)}
            className={classNames(styles.picture, isTransparent(choice) && styles.transparent)}
            data-stale={drawing || undefined}
          />
        </Sheet>
      ) : null}
      {shown?.kind === 'text' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so the keyboard has to come to it.
        <pre className={styles.text} data-stale={drawing || undefined} tabIndex={0}>
          {shown.content}
        </pre>
      ) : null}
      {drawing ? (
        <p role="status" className={styles.drawing}>
          <Spinner />
          <span className={shown ? 'visually-hidden' : undefined}>{text.drawing}</span>
        </p>
      ) : null}
      {error === undefined ? null : (
        <Notice
          tone="error"
          urgent
          className={styles.error}
          action={
            <Button size="small" onClick={preview.retry}>
              {text.retry}
            </Button>
          }
        >
          {text.previewFailed} {describeError(error)}
        </Notice>
      )}
    </section>
  );
}

const isTransparent = ({ format, background }: ExportChoice) => format === 'png' && background === 'transparent';

/** The sheet that a picture is printed on, where there is one. */
function Sheet({ choice, children }: { readonly choice: ExportChoice; readonly children: React.ReactNode }) {
  if (choice.format !== 'pdf' || choice.paper === 'fit') return children;
  const [short, long] = PAPER[choice.paper];
  const [width, height] = choice.orientation === 'landscape' ? [long, short] : [short, long];
  return (
    <div className={styles.sheet} style={{ '--sheet': `${width} / ${height}` } as CSSProperties}>
      {children}
    </div>
  );
}
