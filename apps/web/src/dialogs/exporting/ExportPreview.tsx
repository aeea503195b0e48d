import { dialogMessages } from '../../i18n/dialogMessages.ts';
import styles from './ExportPreview.module.css';
import type { ExportChoice } from './exportChoice.ts';
import { exportUrl } from './exportChoice.ts';
import { PreviewFailed } from './PreviewFailed.tsx';
import { PreviewWait } from './PreviewWait.tsx';
import { PagesPreview } from './preview/PagesPreview.tsx';
import type { DraftState } from './preview/useDraft.ts';
import { TextPreview } from './TextPreview.tsx';
import type { ServerMap } from './useServerMap.ts';

interface ExportPreviewProps {
  readonly mapId: string;
  readonly title: string;
  readonly choice: ExportChoice;
  /** The server has what is to be exported. */
  readonly ready: boolean;
  readonly server: ServerMap;
  readonly state: DraftState;
}

/** What will be downloaded, small. */
export function ExportPreview({ mapId, title, choice, ready, server, state }: ExportPreviewProps) {
  const label = dialogMessages.exporting.previewOf(title);
  const isText = choice.format === 'mmd' || choice.format === 'json';
  const content = () => {
    if (isText) return ready ? <TextPreview url={exportUrl(mapId, choice)} label={label} /> : <PreviewWait />;
    if (server.error !== undefined) return <PreviewFailed error={server.error} onRetry={server.retry} />;
    if (state.error !== undefined) return <PreviewFailed error={state.error} onRetry={server.retry} />;
    const { look, drafter, busy, view } = state;
    if (!look || !drafter) return <PreviewWait />;
    return <PagesPreview look={look} drafter={drafter} label={label} stale={busy} view={view} />;
  };
  return (
    <section className={styles.stage} aria-label={dialogMessages.exporting.preview} aria-busy={state.busy}>
      {content()}
    </section>
  );
}
