import type { Finding, Remedy } from '@milepost/drawing';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FindingNotes.module.css';

interface FindingNotesProps {
  readonly findings: readonly Finding[];
  readonly onRemedy: (remedy: Remedy) => void;
  /** Seeks a text on the map. Absent where the map isn't open. */
  readonly onFind: ((text: string) => void) | undefined;
}

/** What should be looked at before the file is made, each with what can be done about it at once. */
export function FindingNotes({ findings, onRemedy, onFind }: FindingNotesProps) {
  const text = dialogMessages.exporting;
  return findings.map((finding) => (
    <Notice key={finding.kind} tone={finding.kind === 'empty-lanes' ? 'info' : 'warning'}>
      <p>{said(finding)}</p>
      <div className={styles.remedies}>
        {finding.remedies.map((remedy) => (
          <Button key={JSON.stringify(remedy)} size="small" onClick={() => onRemedy(remedy)}>
            {nameOf(remedy)}
          </Button>
        ))}
        {finding.kind === 'no-glyphs' && onFind ? (
          <Button size="small" onClick={() => onFind(finding.characters[0] ?? '')}>
            {text.remedyFind}
          </Button>
        ) : null}
      </div>
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
        if (finding.remedies.length === 0) return text.allLanesEmpty;
        return text.emptyLanes(finding.names.map((name) => name.trim() || text.unnamed));
    }
  }

  function nameOf({ paper, preset, pages, without, lanes }: Remedy): string {
    if (preset) return text.presets[preset];
    if (pages) return text.remedyPages[pages];
    if (lanes) return text.remedyLanes;
    if (without) return text.remedyWithout[without.includes('pictures') ? 'pictures' : 'logo'];
    return text.remedyPaper(
      paper && paper in text.papers ? text.papers[paper as keyof typeof text.papers] : (paper ?? ''),
    );
  }
}
