import { wordsBeside } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { mainText } from '@milepost/schema';
import { messages } from '../../i18n/shareMessages.ts';
import type { CellCard } from './cellsOf.ts';
import styles from './MapTable.module.css';

interface CardWordsProps {
  readonly cell: CellCard;
  readonly map: JourneyMap;
  /** That it is new or changed. */
  readonly news: string | undefined;
  /** Not where it can't be seen: a link that has the focus is seen. */
  readonly withLinks: boolean;
  /** Begins a comment on it; absent where that can't be done. */
  readonly onComment: ((cardId: string) => void) | undefined;
}

/** All that a card says. */
export function CardWords({ cell, map, news, withLinks, onComment }: CardWordsProps) {
  const { card, content, steps } = cell;
  const text = messages.table;
  const persona = card.kind === 'emotion' ? map.personas[card.personaId ?? '']?.name : undefined;
  const main = mainText(card);
  const beside = content && wordsBeside(content, main);
  const rest = [
    card.kind === 'emotion' ? text.feeling(card.score) : undefined,
    persona,
    ...(beside ? [...beside.texts.slice(0, 1), beside.value, ...beside.texts.slice(1), ...beside.chips] : []),
    content?.star ? text.star : undefined,
    steps > 1 ? text.over(steps) : undefined,
  ].filter((words) => words?.trim());
  return (
    <>
      {news ? <mark className={styles.news}>{news}</mark> : null}
      <p dir="auto">{main}</p>
      {rest.length > 0 ? (
        <p className={styles.rest} dir="auto">
          {rest.join(' · ')}
        </p>
      ) : null}
      {withLinks && card.kind === 'touchpoint' && card.link ? (
        <a href={card.link} target="_blank" rel="noreferrer" className={styles.rest}>
          {text.link}
        </a>
      ) : null}
      {onComment ? (
        <button
          type="button"
          className={styles.comment}
          aria-label={text.commentOn(main)}
          onClick={() => onComment(card.id)}
        >
          {text.comment}
        </button>
      ) : null}
    </>
  );
}
