import type { ImportPreview } from '@milepost/schema/http';
import { useEffect, useState } from 'react';
import type { ImportFormat, ImportSource, MermaidOrder } from '../../api/imports.ts';
import { importMap } from '../../api/imports.ts';
import { useWorkspace } from '../../home/useWorkspace.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { homeMessages } from '../../i18n/homeMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody, DialogFooter } from '../../ui/Dialog.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { ImportFaultView } from './ImportFaultView.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import styles from './ImportStep.module.css';
import type { ImportFault } from './importFault.ts';
import { importFault } from './importFault.ts';
import { ReadingOptions } from './ReadingOptions.tsx';
import { useImportPreview } from './useImportPreview.ts';

interface ImportStepProps {
  readonly format: ImportFormat;
  readonly text: string;
  readonly onBack: () => void;
  /** With the id of the map that was made. */
  readonly onImported: (id: string) => void;
}

/** Second step: what would come, and the choice to keep it. */
export function ImportStep({ format, text, onBack, onImported }: ImportStepProps) {
  const words = dialogMessages.importing;
  const { placeForNew } = useWorkspace();
  const [index, setIndex] = useState(0);
  const [order, setOrder] = useState<MermaidOrder>('task-score-actors');
  const [attempt, setAttempt] = useState(0);
  const [importing, setImporting] = useState(false);
  const [failure, setFailure] = useState<ImportFault>();
  const source: ImportSource = { format, text, ...(format === 'mermaid' ? { index, order } : {}) };
  const state = useImportPreview(source, attempt);
  const journeys = useLastJourneys(state.status === 'ready' ? state.preview : undefined);
  const preview = state.status === 'ready' ? state.preview : undefined;
  const fault = state.status === 'failed' ? state.fault : failure;

  const keep = async () => {
    setImporting(true);
    setFailure(undefined);
    try {
      onImported((await importMap(source, placeForNew)).id);
    } catch (error) {
      setFailure(importFault(error, text));
      setImporting(false);
    }
  };

  return (
    <>
      <DialogBody takesFocus>
        <div className={styles.step}>
          {format === 'mermaid' && (preview || journeys.length > 1) ? (
            <ReadingOptions
              journeys={journeys}
              index={index}
              onIndex={setIndex}
              order={order}
              onOrder={setOrder}
              suggestedOrder={preview?.suggestedOrder}
            />
          ) : null}
          {fault ? <ImportFaultView fault={fault} /> : null}
          {state.status === 'reading' ? (
            <div className={styles.reading} role="status">
              <Spinner size={24} />
              {words.reading}
            </div>
          ) : null}
          {preview ? <ImportOutcome preview={preview} /> : null}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button className={styles.back} onClick={onBack}>
          {fault?.inText ? words.edit : words.back}
        </Button>
        {state.status === 'failed' && !state.fault.inText ? (
          <Button variant="primary" onClick={() => setAttempt((before) => before + 1)}>
            {homeMessages.home.retry}
          </Button>
        ) : (
          <Button variant="primary" disabled={!preview} busy={importing} onClick={() => void keep()}>
            {importing ? words.importing : words.confirm}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}

/** The journeys that the last readable answer named: the choice stays while another of them is read, or can't be. */
function useLastJourneys(preview: ImportPreview | undefined): NonNullable<ImportPreview['journeys']> {
  const [journeys, setJourneys] = useState<NonNullable<ImportPreview['journeys']>>([]);
  useEffect(() => {
    if (preview?.journeys) setJourneys(preview.journeys);
  }, [preview]);
  return journeys;
}
