import { Copy, Download, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { dialogMessages } from '../i18n/dialogMessages.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { picturesOf } from '../pictures/Pictures.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import styles from './ExportDialog.module.css';
import { changeChoice, partOf } from './exporting/changeChoice.ts';
import { canCopyPictures } from './exporting/copyPicture.ts';
import { ExportForm } from './exporting/ExportForm.tsx';
import { ExportPreview } from './exporting/ExportPreview.tsx';
import { type ExportChoice, isComplete, isDrawn, printUrl } from './exporting/exportChoice.ts';
import { FindingNotes } from './exporting/FindingNotes.tsx';
import { forMap } from './exporting/includedParts.ts';
import { OutcomeNote } from './exporting/OutcomeNote.tsx';
import { outcomeOf } from './exporting/outcome.ts';
import { useDraft } from './exporting/preview/useDraft.ts';
import type { DoneRemedy } from './exporting/RemedyNote.tsx';
import { rememberChoice, rememberedChoice } from './exporting/rememberedChoice.ts';
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
  /** Leaves the dialog for the map, to put something on it. */
  readonly onBegin: () => void;
  /** Closes the dialog and seeks a text on the map, where that is open. */
  readonly onFind?: (text: string) => void;
}

/** Takes a map away as a file: what it will look like, how large it will be, and the download. */
export function ExportDialog({ map, onClose, whenSaved, onBegin, onFind }: ExportDialogProps) {
  const text = dialogMessages.exporting;
  const title = map.title || homeMessages.home.untitled;
  const [chosen, setChosen] = useState(() => rememberedChoice(map.id));
  const saved = useWhenSaved(whenSaved);
  const ready = saved === 'saved';
  const server = useServerMap(map.id, ready);
  const choice = useMemo(() => forMap(chosen, server.document), [chosen, server.document]);
  const [done, setDone] = useState<DoneRemedy>();
  const onChange = (part: Partial<ExportChoice>) => {
    setChosen(changeChoice(choice, part));
    setDone(undefined);
  };
  const pictures = picturesOf(`/api/maps/${encodeURIComponent(map.id)}`);
  const run = useExportRun({ id: map.id, title }, onClose);
  const date = (map.updatedAt ?? new Date().toISOString()).slice(0, 10);
  const address = `${location.origin}/maps/${map.id}`;
  const state = useDraft(server.document, choice, { date, address, brand: server.brand }, pictures);
  const notes = useFocusWhenLost<HTMLDivElement>(done ?? state.findings);
  const [page] = state.look?.draft.pages ?? [];
  const outcome = page && isDrawn(choice.format) && !state.busy ? outcomeOf(page, choice) : undefined;
  const valid = outcome?.kind !== 'too-large' && outcome?.kind !== 'page-too-large' && isComplete(choice);
  const format = text.formats[run.progress?.format ?? choice.format];

  return (
    <Dialog
      title={text.title}
      description={title}
      size="large"
      className={styles.dialog}
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
            {isDrawn(choice.format) ? (
              <div className={styles.elsewhere}>
                <Button
                  icon={<Printer />}
                  disabled={!valid || !ready}
                  onClick={() => {
                    rememberChoice(map.id, choice);
                    window.open(printUrl(map.id, choice), '_blank', 'noopener');
                  }}
                >
                  {text.print}
                </Button>
                {canCopyPictures() ? (
                  <Button icon={<Copy />} disabled={!valid || !ready} onClick={() => run.copy(choice)}>
                    {text.copy}
                  </Button>
                ) : null}
              </div>
            ) : null}
            <Button className={styles.main} onClick={onClose}>
              {text.cancel}
            </Button>
            <Button
              variant="primary"
              className={styles.main}
              icon={<Download />}
              disabled={!valid || !ready}
              onClick={() => run.start(choice)}
            >
              {text.download}
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.look}>
          <ExportPreview title={title} mapId={map.id} choice={choice} ready={ready} server={server} state={state} />
          <div ref={notes} tabIndex={-1} aria-live="polite" className={styles.outcome}>
            {outcome ? (
              <OutcomeNote
                outcome={outcome}
                onWidth={(width) => onChange({ size: 'width', width: String(width) })}
                onPaper={(paper) => onChange({ paper })}
              />
            ) : null}
            {page && isDrawn(choice.format) ? (
              <FindingNotes
                findings={state.findings}
                done={done}
                onUndo={() => {
                  if (done) setChosen(done.before);
                  setDone(undefined);
                }}
                onRemedy={(remedy, finding, name) => {
                  onChange(partOf(remedy, choice));
                  setDone({ name, finding, before: choice });
                }}
                onDrawBoxes={() =>
                  onChange({ without: choice.without.filter((part) => part !== 'unknown-characters') })
                }
                onBegin={onBegin}
                onFind={onFind}
              />
            ) : null}
          </div>
        </div>
        <div className={styles.options}>
          <ExportForm
            choice={choice}
            map={server.document}
            brand={server.brand}
            onChange={onChange}
            onAim={state.aim}
          />
          {saved === 'waiting' ? <Notice tone="info">{text.saving}</Notice> : null}
          {saved === 'failed' ? (
            <Notice tone="warning" urgent>
              {text.notSaved}
            </Notice>
          ) : null}
          {run.error === undefined ? null : (
            <Notice tone="error" urgent>
              {isRefused(run.error) ? (
                text.copyRefused
              ) : (
                <>
                  <strong>{text.failed}.</strong> {describeError(run.error)} {text.safe}
                </>
              )}
            </Notice>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Whether the browser didn't let the page at the clipboard. */
function isRefused(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}
