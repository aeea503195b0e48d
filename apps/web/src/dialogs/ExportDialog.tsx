import { Download } from 'lucide-react';
import { useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { dialogMessages } from '../i18n/dialogMessages.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { picturesOf } from '../pictures/Pictures.ts';
import { PicturesContext } from '../pictures/PicturesContext.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './ExportDialog.module.css';
import { ExportOptions } from './exporting/ExportOptions.tsx';
import { ExportPreview } from './exporting/ExportPreview.tsx';
import { chosenWidth, EXPORT_FORMATS, isDrawn, isPicture } from './exporting/exportChoice.ts';
import { OutcomeNote } from './exporting/OutcomeNote.tsx';
import { rememberedChoice } from './exporting/rememberedChoice.ts';
import { useChosenDrawing } from './exporting/useChosenDrawing.ts';
import { useExportRun } from './exporting/useExportRun.ts';
import { useServerMap } from './exporting/useServerMap.ts';
import { useWhenSaved } from './exporting/useWhenSaved.ts';

interface ExportDialogProps {
  /** Without the time of its last change (ISO 8601) the preview is dated today, which the file may not be. */
  readonly map: { readonly id: string; readonly title: string; readonly updatedAt?: string };
  readonly onClose: () => void;
  /**
   * Resolves once the server has everything that the reader sees, and rejects when that can't be waited for. Without it
   * the server has it already. Exports are drawn by the server, so they wait for this.
   */
  readonly whenSaved?: () => Promise<void>;
}

/** Takes a map away as a file: what it will look like, how large it will be, and the download. */
export function ExportDialog({ map, onClose, whenSaved }: ExportDialogProps) {
  const text = dialogMessages.exporting;
  const title = map.title || homeMessages.home.untitled;
  const [choice, setChoice] = useState(() => rememberedChoice(map.id));
  const saved = useWhenSaved(whenSaved);
  const ready = saved === 'saved';
  const server = useServerMap(map.id, ready);
  const state = useChosenDrawing(server.document, choice, {
    date: (map.updatedAt ?? new Date().toISOString()).slice(0, 10),
    address: `${location.origin}/maps/${map.id}`,
    brand: server.brand,
  });
  const run = useExportRun({ id: map.id, title }, onClose);
  const outcome = isDrawn(choice.format) && !state.busy ? state.drawing?.outcome : undefined;
  const valid =
    outcome?.kind !== 'too-large' &&
    outcome?.kind !== 'page-too-large' &&
    (!isPicture(choice.format) || choice.size === 'scale' || chosenWidth(choice) !== undefined);
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
        <PicturesContext value={picturesOf(`/api/maps/${encodeURIComponent(map.id)}`)}>
          <ExportPreview title={title} mapId={map.id} choice={choice} ready={ready} server={server} state={state} />
        </PicturesContext>
        <div className={styles.options}>
          <SegmentedControl
            label={text.format}
            className={styles.formats}
            value={choice.format}
            options={EXPORT_FORMATS.map((value) => ({ value, label: text.formats[value] }))}
            onChange={(value) => setChoice({ ...choice, format: value })}
          />
          <p className={styles.about}>{text.about[choice.format]}</p>
          {choice.format === 'mmd' ? <Notice tone="warning">{text.mermaidLoses}</Notice> : null}
          <ExportOptions choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
          <div aria-live="polite" className={styles.outcome}>
            {outcome ? (
              <OutcomeNote
                outcome={outcome}
                onWidth={(width) => setChoice({ ...choice, size: 'width', width: String(width) })}
                onPaper={(paper) => setChoice({ ...choice, paper })}
              />
            ) : null}
          </div>
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
