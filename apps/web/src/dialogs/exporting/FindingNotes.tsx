import type { Finding } from '@milepost/drawing';
import type { ExportOptions } from '@milepost/schema/exporting';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FindingNotes.module.css';

interface FindingNotesProps {
  readonly findings: readonly Finding[];
  readonly onRemedy: (options: Partial<ExportOptions>) => void;
}

/** What should be looked at before the file is made, each with what can be done about it at once. */
export function FindingNotes({ findings, onRemedy }: FindingNotesProps) {
  const text = dialogMessages.exporting;
  return findings.map((finding) => (
    <Notice key={finding.kind} tone={finding.kind === 'empty-lanes' ? 'info' : 'warning'}>
      <p>{said(finding)}</p>
      {finding.remedies.length > 0 ? (
        <div className={styles.remedies}>
          {finding.remedies.map((remedy) => (
            <Button key={JSON.stringify(remedy)} size="small" onClick={() => onRemedy(remedy)}>
              {nameOf(remedy)}
            </Button>
          ))}
        </div>
      ) : null}
    </Notice>
  ));

  function said(finding: Finding): string {
    switch (finding.kind) {
      case 'small-text':
        return text.smallText(finding.points);
      case 'coarse-pictures':
        return text.coarsePictures(finding.count, Math.max(1, Math.round(finding.dpi)));
      case 'no-glyphs':
        return text.noGlyphs(finding.characters);
      case 'empty-lanes':
        return text.emptyLanes(finding.names.map((name) => name.trim() || text.unnamed));
    }
  }

  function nameOf({ paper, preset, pages }: Partial<ExportOptions>): string {
    if (preset) return text.presets[preset];
    if (pages) return text.remedyPages[pages];
    return text.remedyPaper(
      paper && paper in text.papers ? text.papers[paper as keyof typeof text.papers] : (paper ?? ''),
    );
  }
}
