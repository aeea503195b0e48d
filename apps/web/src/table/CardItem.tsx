import { wordsBeside } from '@milepost/drawing';
import { type Card, LANE_KIND_OF_CARD, mainText } from '@milepost/schema';
import { MessageSquare, MoreHorizontal } from 'lucide-react';
import { memo } from 'react';
import { openMenu } from '../editor/actions/openMenu.ts';
import { KindIcon } from '../editor/bars/KindIcon.tsx';
import { nameOfCardAt } from '../editor/texts/nameOf.ts';
import { TypingField } from '../editor/typing/TypingField.tsx';
import { messages } from '../i18n/tableMessages.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import type { EditorState } from '../store/editorState.ts';
import { FADES_ID, foundAs } from '../store/finding.ts';
import { placeKey } from '../store/place.ts';
import { classNames } from '../ui/classNames.ts';
import styles from './MapTable.module.css';
import { Score } from './Score.tsx';

/**
 * What may change on a card without the card itself, as bits of one number: the cheapest to ask for and compare. Above
 * them is how many threads are about it.
 */
const HERE = 1;
const SELECTED = 2;
const TYPING = 4;
const MOVED = 8;
const FADED = 16;
const FOUND = 32;
const CURRENT = 64;
const THREAD = 128;

function flagsOf(state: EditorState, id: string, key: string): number {
  const { place, selection, mode, finding, matching } = state;
  let flags = state.pinsShown ? (state.threads.get(key) ?? 0) * THREAD : 0;
  if (place.kind === 'card' && place.id === id) flags |= HERE;
  if (selection.kind === 'cards' && selection.ids.has(id)) flags |= SELECTED;
  if (mode.kind === 'typing' && mode.target.in === 'cards' && mode.target.id === id) flags |= TYPING;
  if (mode.kind === 'moving' && mode.cargo.kind === 'cards' && !mode.cargo.copy && mode.cargo.ids.includes(id))
    flags |= MOVED;
  if (matching?.has(id) === false) flags |= FADED;
  const found = foundAs(finding, id);
  if (found) flags |= found === 'current' ? FOUND | CURRENT : FOUND;
  return flags;
}

interface CardItemProps {
  readonly card: Card;
  /** Where it is: the names of its stage, step and lane. */
  readonly stage: string;
  readonly step: string;
  readonly lane: string;
  readonly index: number;
  readonly of: number;
  /** Whether what is being moved would go before it. */
  readonly hasLine: boolean;
}

/** A card in the list of its cell: all that it says, in words. */
export const CardItem = memo(function CardItem({ card, stage, step, lane, index, of, hasLine }: CardItemProps) {
  const { id } = card;
  const editor = useEditor();
  const key = placeKey({ kind: 'card', id });
  const flags = useEditorState((state) => flagsOf(state, id, key));
  const content = useEditorState(({ layout }) => layout.cardById.get(id)?.content);
  const threads = Math.floor(flags / THREAD);
  const isSelected = (flags & SELECTED) !== 0;
  const isTyping = (flags & TYPING) !== 0;
  const text = messages.table;
  const main = mainText(card);
  const beside = content && wordsBeside(content, main);
  const facts = [
    ...(beside?.chips ?? []),
    ...(content?.star ? [text.star] : []),
    ...(card.span > 1 ? [text.over(card.span)] : []),
  ];
  return (
    <li className={hasLine ? styles.lineBefore : undefined}>
      {/* Not a button, as on the canvas: it has many words, and buttons in it. */}
      <div
        role="group"
        className={classNames(
          styles.card,
          card.kind === 'emotion' && styles.feeling,
          isSelected && styles.selected,
          (flags & MOVED) !== 0 && styles.moved,
          (flags & FADED) !== 0 && styles.faded,
          (flags & FOUND) !== 0 && styles.found,
          (flags & CURRENT) !== 0 && styles.current,
        )}
        tabIndex={flags & HERE ? 0 : -1}
        aria-label={nameOfCardAt(card, { stage, step, lane }, index, of)}
        aria-roledescription={messages.editor.cardRole}
        aria-describedby={flags & FADED ? FADES_ID : undefined}
        aria-current={isSelected}
        data-place={key}
      >
        {card.kind === 'emotion' ? (
          <Score card={card} />
        ) : (
          <span className={styles.icon}>
            <KindIcon name={content?.icon?.name ?? LANE_KIND_OF_CARD[card.kind]} size={16} />
          </span>
        )}
        <div className={styles.words}>
          {isTyping ? (
            <TypingField target={{ in: 'cards', id }} className={styles.field ?? ''} line={20} />
          ) : main !== '' ? (
            <p className={styles.main} dir="auto">
              {main}
            </p>
          ) : card.kind === 'emotion' ? null : (
            <p className={styles.hint}>{messages.editor.emptyCard[card.kind]}</p>
          )}
          {beside?.value ? <p className={styles.value}>{beside.value}</p> : null}
          {[...(beside?.texts ?? []), facts.join(' · ')].filter(Boolean).map((words) => (
            <p key={words} className={styles.rest} dir="auto">
              {words}
            </p>
          ))}
        </div>
        {threads > 0 ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.threads}
            aria-label={text.threads(threads)}
            data-tooltip={text.threads(threads)}
            onClick={() => editor.page.openThreads({ kind: 'card', id })}
          >
            <MessageSquare aria-hidden="true" />
            {threads}
          </button>
        ) : null}
        {isTyping ? null : (
          <button
            type="button"
            // The keyboard has Shift+F10 for it.
            tabIndex={-1}
            className={styles.more}
            aria-label={messages.editor.menuOf(main)}
            onClick={() => {
              if (!isSelected) editor.goTo({ kind: 'card', id });
              openMenu.run(editor);
            }}
          >
            <MoreHorizontal aria-hidden="true" />
          </button>
        )}
      </div>
    </li>
  );
});
