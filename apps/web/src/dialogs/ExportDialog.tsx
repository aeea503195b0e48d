import { Download } from 'lucide-react';
import { useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { messages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './ExportDialog.module.css';
import { ExportOptions } from './exporting/ExportOptions.tsx';
import { ExportPreviewView } from './exporting/ExportPreviewView.tsx';
import type { ExportChoice } from './exporting/exportChoice.ts';
import { chosenWidth, EXPORT_FORMATS } from './exporting/exportChoice.ts';
import { rememberedChoice } from './exporting/rememberedChoice.ts';
import { useExportPreview } from './exporting/useExportPreview.ts';
import { useExportRun } from './exporting/useExportRun.ts';
import { useNaturalSize } from './exporting/useNaturalSize.ts';
import { useWhenSaved } from './exporting/useWhenSaved.ts';

interface ExportDialogProps {
  readonly map: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
  /**
   * Resolves once the server has everything that the reader sees, and rejects when that can't be waited for. Without it
   * the server has it already. Exports are drawn by the server, so they wait for this.
   */
  readonly whenSaved?: () => Promise<void>;
}

/** Takes a map away as a file: what it will look like, how large it will be, and the download. */
export function ExportDialog({ map, onClose, whenSaved }: ExportDialogProps) {
  const text = messages.exporting;
  const title = map.title || messages.home.untitled;
  const [choice, setChoice] = useState(() => rememberedChoice(map.id));
  const saved = useWhenSaved(whenSaved);
  const ready = saved === 'saved';
  const preview = useExportPreview(map.id, choice, ready);
  const natural = useNaturalSize(map.id, ready);
  const run = useExportRun({ id: map.id, title }, onClose);
  const valid = choice.format !== 'png' || choice.size === 'scale' || chosenWidth(choice) !== undefined;
  const format = text.formats[choice.format];

  return (
    <Dialog
      title={text.title}
      description={title}
      size="large"
      onClose={onClose}
      closesOnBackdrop={!run.progress}
      footer={
        run.progress ? (
          <>
            <div className={styles.progress} role="status">
              <Progress
                label={(run.progress.receiving ? text.receiving : text.preparing)(format)}
                value={run.progress.share}
              />
            </div>
            <Button onClick={run.stop}>{text.stop}</Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button variant="primary" icon={<Download />} disabled={!valid || !ready} onClick={() => run.start(choice)}>
              {text.download}
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <ExportPreviewView title={title} choice={choice} preview={preview} />
        <div className={styles.options}>
          <SegmentedControl
            label={text.format}
            value={choice.format}
            options={EXPORT_FORMATS.map((value) => ({ value, label: text.formats[value] }))}
            onChange={(value) => setChoice({ ...choice, format: value })}
          />
          <p className={styles.about}>{text.about[choice.format]}</p>
          <ExportOptions choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
          <p className={styles.about} aria-live="polite">
            {natural ? finalSize(choice, natural) : null}
          </p>
          {saved === 'waiting' ? <Notice tone="info">{text.saving}</Notice> : null}
          {saved === 'failed' ? (
            <Notice tone="warning" urgent>
              {text.notSaved}
            </Notice>
          ) : null}
          {run.error === undefined ? null : (
            <Notice tone="error" urgent>
              <strong>{text.failed}.</strong> {describeError(run.error)} {text.safe}
            </Notice>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** How large the picture will be, as far as that is a number of pixels. */
function finalSize(choice: ExportChoice, natural: { width: number; height: number }): string | null {
  if (choice.format !== 'png') return null;
  const width = choice.size === 'scale' ? natural.width * choice.scale : chosenWidth(choice);
  if (width === undefined) return null;
  const height = (natural.height * width) / natural.width;
  return messages.exporting.pixels(Math.round(width), Math.round(height));
}
