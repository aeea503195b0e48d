import type { ImportPreview } from '@milepost/schema/http';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import styles from './ImportOutcome.module.css';
import { ImportWarnings } from './ImportWarnings.tsx';
import { MapPicture } from './MapPicture.tsx';

/** What an import will bring: the picture, the numbers, and what gets lost. */
export function ImportOutcome({ preview }: { readonly preview: ImportPreview }) {
  const { document, warnings } = preview;
  const text = dialogMessages.importing;
  const cards = Object.values(document.cards);
  const counts = text.summary;
  const numbers = [
    counts.stages(Object.keys(document.stages).length),
    counts.touchpoints(cards.filter(({ kind }) => kind === 'touchpoint').length),
    counts.personas(Object.keys(document.personas).length),
    counts.cards(cards.length),
  ];
  return (
    <>
      <MapPicture map={document} />
      <div>
        <h3 className={styles.title}>{document.map.title || text.untitled}</h3>
        <ul className={styles.numbers}>
          {numbers.map((number) => (
            <li key={number}>{number}</li>
          ))}
        </ul>
      </div>
      <ImportWarnings warnings={warnings} />
    </>
  );
}
