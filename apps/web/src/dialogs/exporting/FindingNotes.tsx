import type { Finding, Remedy } from '@milepost/drawing';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FindingNotes.module.css';
import { type DoneRemedy, RemedyNote } from './RemedyNote.tsx';

/** Also of what was done about them, which takes their place. */
const ORDER: readonly Finding['kind'][] = [
  'small-text',
  'coarse-pictures',
  'no-glyphs',
  'left-out',
  'empty-lanes',
  'no-cards',
];

interface FindingNotesProps {
  readonly findings: readonly Finding[];
  /** What was pressed last, where nothing else was chosen since. */
  readonly done: DoneRemedy | undefined;
  readonly onUndo: () => void;
  /** @param name of the remedy, as its button has it */
  readonly onRemedy: (remedy: Remedy, finding: Finding['kind'], name: string) => void;
  /** Draws boxes again for the characters that are left out. */
  readonly onDrawBoxes: () => void;
  /** Goes to the map, to put something on it. */
  readonly onBegin: () => void;
  /** Seeks a text on the map. Absent where the map isn't open. */
  readonly onFind: ((text: string) => void) | undefined;
}

/** What should be looked at before the file is made, each with what can be done about it at once. */
export function FindingNotes({ findings, done, onUndo, onRemedy, onDrawBoxes, onBegin, onFind }: FindingNotesProps) {
  const text = dialogMessages.exporting;
  const notes = findingsAfter(findings, done).map((finding) => ({ kind: finding.kind, note: noteOf(finding) }));
  if (done) notes.push({ kind: done.finding, note: <RemedyNote key="done" done={done} onUndo={onUndo} /> });
  return notes.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).map(({ note }) => note);

  function noteOf(finding: Finding) {
    return (
      <Notice key={finding.kind} tone={isWarning(finding) ? 'warning' : 'info'}>
        <p>{said(finding)}</p>
        <div className={styles.remedies}>
          {finding.remedies.map((remedy) => {
            const name = nameOf(remedy, finding);
            return (
              <Button key={JSON.stringify(remedy)} size="small" onClick={() => onRemedy(remedy, finding.kind, name)}>
                {name}
              </Button>
            );
          })}
          {finding.kind === 'left-out' ? (
            <Button size="small" onClick={onDrawBoxes}>
              {text.drawBoxes}
            </Button>
          ) : null}
          {finding.kind === 'no-cards' && finding.remedies.length === 0 ? (
            <Button size="small" onClick={onBegin}>
              {text.goToMap}
            </Button>
          ) : null}
          {finding.kind === 'no-glyphs' && onFind ? (
            <Button size="small" onClick={() => onFind(finding.characters[0] ?? '')}>
              {text.remedyFind}
            </Button>
          ) : null}
        </div>
      </Notice>
    );
  }

  function said(finding: Finding): string {
    switch (finding.kind) {
      case 'small-text':
        return text.smallText(finding.points);
      case 'coarse-pictures':
        return text.coarsePictures(finding.count, Math.max(1, Math.round(finding.dpi)));
      case 'no-glyphs':
        return text.noGlyphs(finding.characters.map(written));
      case 'left-out':
        return text.leftOut(finding.characters.map(written));
      case 'empty-lanes':
        return text.emptyLanes(finding.names.map((name) => name.trim() || text.unnamed));
      case 'no-cards':
        return finding.remedies.length === 0 ? text.noCards : text.noCardsShown;
    }
  }

  function nameOf({ paper, preset, pages, without, lanes }: Remedy, finding: Finding): string {
    if (finding.kind === 'no-glyphs') return text.remedyCharacters(finding.characters.length);
    if (preset) return text.presets[preset];
    if (pages) return text.remedyPages[pages];
    if (lanes) return finding.kind === 'no-cards' ? text.remedyFilledLanes : text.remedyLanes;
    if (without) return text.remedyWithout[without.includes('pictures') ? 'pictures' : 'logo'];
    return text.remedyPaper(
      paper && paper in text.papers ? text.papers[paper as keyof typeof text.papers] : (paper ?? ''),
    );
  }
}

/** What is left once a remedy was pressed, which is known to take its finding away, before all is looked at anew. */
function findingsAfter(findings: readonly Finding[], done: DoneRemedy | undefined): readonly Finding[] {
  return findings.filter(
    ({ kind }) => kind !== done?.finding && !(kind === 'left-out' && done?.finding === 'no-glyphs'),
  );
}

function isWarning({ kind }: Finding): boolean {
  return kind === 'small-text' || kind === 'coarse-pictures' || kind === 'no-glyphs';
}

/** A character to be read here: by its number where no font anywhere is likely to have it. */
function written(character: string): string {
  if (!/[\p{Co}\p{Cn}]/u.test(character)) return character;
  return [...character]
    .map((each) => `U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
