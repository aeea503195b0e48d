import { type Card, isOfHiddenPersona, type JourneyMap, mainText, type Stage, type Step } from '@milepost/schema';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { addCardTo } from '../editor/cards/addCardTo.ts';
import { stayingCards } from '../editor/moving/stayingCards.ts';
import { nameOfPlace, nameOfScore } from '../editor/texts/nameOf.ts';
import { messages } from '../i18n/tableMessages.ts';
import { useEditor } from '../store/EditorContext.tsx';
import type { Target } from '../store/mode.ts';
import { placeKey } from '../store/place.ts';
import { classNames } from '../ui/classNames.ts';
import { CardItem } from './CardItem.tsx';
import styles from './MapTable.module.css';

export const NO_CARDS: readonly Card[] = [];

interface CellProps {
  readonly laneId: string;
  readonly laneName: string;
  readonly step: Step;
  readonly stage: Stage;
  /** Whether its stage begins with it. */
  readonly begins: boolean;
  /** The same array for as long as its cards are the same. */
  readonly cards: readonly Card[];
  /** Those that its feelings are of, in a lane of feelings. */
  readonly personas: JourneyMap['personas'] | undefined;
  readonly isNear: boolean;
  /** Whether the keyboard is on the cell itself, not on a card of it. */
  readonly isHere: boolean;
  readonly mayEdit: boolean;
  /** Where in this cell something that is being moved would go. */
  readonly target: Extract<Target, { kind: 'cell' }> | undefined;
}

/**
 * A cell with the list of its cards. Far from what is in sight it holds their words alone, which cost little. It asks
 * nothing of the editor itself: a table has hundreds of cells, and each question is asked anew at every keystroke.
 */
export const Cell = memo(function Cell(props: CellProps) {
  const { laneId, laneName, step, stage, begins, personas, isNear, isHere, mayEdit, target } = props;
  const editor = useEditor();
  const place = { kind: 'cell', laneId, stepId: step.id } as const;
  // What was drawn once stays, so that nothing jumps when it is scrolled to again.
  const [wasNear, setWasNear] = useState(isNear);
  if (isNear && !wasNear) setWasNear(true);
  const cards = personas
    ? props.cards.filter((card) => !isOfHiddenPersona({ lanes: editor.state.map.lanes, personas }, card))
    : props.cards;
  const where = {
    stage: stage.name.trim() || messages.editor.names.stage(''),
    step: step.name.trim(),
    lane: laneName.trim() || messages.editor.names.lane(''),
  };
  const before = target && lineBefore(target);

  function lineBefore({ index, takes }: NonNullable<typeof target>): string | undefined {
    const { mode, map } = editor.state;
    if (!takes || mode.kind !== 'moving') return undefined;
    return stayingCards(map, laneId, step.id, mode.cargo)[index]?.id ?? 'end';
  }

  return (
    <td
      className={classNames(styles.cell, target && (target.takes ? styles.target : styles.refused))}
      data-begins={begins || undefined}
      data-place={placeKey(place)}
      tabIndex={isHere ? 0 : -1}
      // Read as a whole only where the keyboard is; otherwise its cards are.
      aria-label={isHere ? nameOfPlace(editor.state.map, place) : undefined}
    >
      {wasNear ? (
        <>
          {cards.length > 0 ? (
            <ul className={classNames(styles.cards, before === 'end' && styles.lineAfter)}>
              {cards.map((card, index) => (
                <CardItem
                  key={card.id}
                  card={card}
                  stage={where.stage}
                  step={where.step}
                  lane={where.lane}
                  index={index}
                  of={cards.length}
                  hasLine={before === card.id}
                />
              ))}
            </ul>
          ) : null}
          {mayEdit ? (
            <button
              type="button"
              // The keyboard has N for it.
              tabIndex={-1}
              className={styles.add}
              aria-label={messages.table.addTo([where.stage, where.step, where.lane].filter(Boolean).join(', '))}
              data-tooltip={messages.editor.actions.addCard}
              data-tooltip-shortcut="N"
              onClick={() => addCardTo(editor, place)}
            >
              <Plus aria-hidden="true" />
            </button>
          ) : null}
        </>
      ) : cards.length > 0 ? (
        <ul className={styles.far}>
          {cards.map((card) => (
            <li key={card.id} data-place={placeKey({ kind: 'card', id: card.id })}>
              {card.kind === 'emotion' ? `${nameOfScore(card.score)} ${card.label ?? ''}` : mainText(card)}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  );
});
