import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { memo, startTransition, useEffect, useState } from 'react';
import { messages } from '../../i18n/shareMessages.ts';
import type { Difference } from '../seen/fingerprints.ts';
import { CardWords } from './CardWords.tsx';
import { cellsOf } from './cellsOf.ts';
import styles from './MapTable.module.css';

interface MapTableProps {
  readonly map: JourneyMap;
  /** Absent while the fonts are on their way. */
  readonly layout: MapLayout | undefined;
  readonly news: Difference;
  /** Otherwise it is there for screen readers only. */
  readonly isShown: boolean;
  /** Begins a comment on a card, for those who may. */
  readonly onComment: ((cardId: string) => void) | undefined;
}

/** How long (ms) the picture has the page for itself. */
const AFTER_PICTURE = 50;

/** Everything that is on a map, in words: stages and steps across, lanes down. It comes after the picture. */
export const MapTable = memo(function MapTable({ map, layout, news, isShown, onComment }: MapTableProps) {
  const [drawn, setDrawn] = useState<MapLayout>();
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setDrawn(layout)), AFTER_PICTURE);
    return () => clearTimeout(timer);
  }, [layout]);
  if (!drawn) return null;
  const text = messages.table;
  const { stages, steps, lanes } = drawn;
  const cells = cellsOf(drawn);
  const hasStepNames = steps.some(({ step }) => step.name.trim());
  const newsOf = (id: string) =>
    news.added.includes(id) ? messages.news.added : news.changed.includes(id) ? messages.news.changed : undefined;
  return (
    <div
      className={isShown ? styles.shown : 'visually-hidden'}
      // It scrolls, by keys too.
      {...(isShown ? { tabIndex: 0, role: 'group', 'aria-label': messages.view.label } : {})}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{text.label(map.map.title.trim() || messages.untitled)}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={hasStepNames ? 2 : 1} className={styles.corner}>
              {text.lane}
            </th>
            {stages.map(({ id, stage, index, stepIds }) => (
              <th key={id} scope="colgroup" colSpan={stepIds.length}>
                <bdi>{stage.name.trim() || text.stage(index + 1)}</bdi>
                {stage.goal ? <p className={styles.goal}>{stage.goal}</p> : null}
              </th>
            ))}
          </tr>
          {hasStepNames ? (
            <tr>
              {steps.map(({ id, step, index }) => (
                <th key={id} scope="col" className={styles.step}>
                  <bdi>{step.name.trim() || text.step(index + 1)}</bdi>
                </th>
              ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {lanes
            .filter(({ form }) => form !== 'divider')
            .map(({ id, lane }) => (
              <tr key={id}>
                <th scope="row" className={styles.lane}>
                  <bdi>{lane.name}</bdi>
                </th>
                {steps.map((step) => (
                  <td key={step.id}>
                    <ul className={styles.cards}>
                      {(cells.get(`${id} ${step.id}`) ?? []).map((cell) => (
                        <li key={cell.card.id} className={styles.card}>
                          <CardWords
                            cell={cell}
                            map={map}
                            news={newsOf(cell.card.id)}
                            withLinks={isShown}
                            onComment={isShown ? onComment : undefined}
                          />
                        </li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
});
