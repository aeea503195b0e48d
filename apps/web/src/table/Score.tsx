import { FACE_SCORES, type FaceLevel, faceColour, faceOf, faceOps } from '@milepost/drawing';
import type { CardOf } from '@milepost/schema';
import { useLayoutEffect, useRef, useState } from 'react';
import { Ops } from '../canvas/Ops.tsx';
import { useTheme } from '../canvas/ThemeContext.tsx';
import { holdFeeling, letGoOfFeeling, NUDGE, setScores } from '../editor/feelings/feeling.ts';
import { readNumber } from '../editor/inspector/readNumber.ts';
import { messages } from '../i18n/tableMessages.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import { holdBeside } from './holdBeside.ts';
import styles from './MapTable.module.css';

const FACES: readonly FaceLevel[] = [1, 2, 3, 4, 5];
const SCORES = { least: -100, most: 100, required: true } as const;

const percentOf = (score: number) => Math.round(score * 100);

/** How it feels: the face, and the score as a number, which is typed over where it stands. */
export function Score({ card }: { readonly card: CardOf<'emotion'> }) {
  const editor = useEditor();
  const isHeld = useEditorState(({ mode }) => mode.kind === 'feeling' && mode.cardId === card.id);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const persona = useEditorState(({ map }) => map.personas[card.personaId ?? '']?.name);
  const text = messages.table;
  if (isHeld) return <ScoreField card={card} />;
  const words = text.score(percentOf(card.score));
  const whose = [persona?.trim(), card.variant === 'to-be' && text.toBe].filter(Boolean).join(', ');
  return (
    <>
      <Face level={faceOf(card.score)} size={24} />
      {mayEdit ? (
        <button
          type="button"
          // The keyboard has Enter for it.
          tabIndex={-1}
          className={styles.score}
          aria-label={text.changeScore(words, messages.editor.faces[faceOf(card.score)])}
          onClick={() => {
            editor.goTo({ kind: 'card', id: card.id });
            holdFeeling(editor, card.id);
          }}
        >
          {words}
        </button>
      ) : (
        <span className={styles.score}>{words}</span>
      )}
      {whose ? <span className={styles.whose}>{whose}</span> : null}
    </>
  );
}

/** The score while it is typed: with the keys of a feeling that is held, and the five faces to choose from. */
function ScoreField({ card }: { readonly card: CardOf<'emotion'> }) {
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => String(percentOf(card.score)));
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const set = (score: number) => {
    setTyped(String(percentOf(Math.max(-1, Math.min(1, score)))));
    setScores(editor, [card], () => score, 'open');
  };
  return (
    <div className={styles.feelingField}>
      <input
        ref={field}
        className={styles.scoreField}
        aria-label={messages.table.scoreField}
        // Those for numbers alone have no minus on some phones.
        inputMode="text"
        enterKeyHint="done"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const percent = readNumber(event.target.value, SCORES);
          if (typeof percent === 'number') setScores(editor, [card], () => percent / 100, 'open');
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowUp') set(card.score + NUDGE);
          else if (event.key === 'ArrowDown') set(card.score - NUDGE);
          else if (event.key === 'Enter' || event.key === 'Escape') {
            letGoOfFeeling(editor, event.key === 'Enter');
            editor.view.takeFocus();
          } else if (event.key === 'Tab') holdBeside(editor, card, event.shiftKey ? 'left' : 'right');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={() => {
          const { mode } = editor.state;
          if (document.hasFocus() && mode.kind === 'feeling' && mode.cardId === card.id) letGoOfFeeling(editor, true);
        }}
      />
      <div className={styles.faces} role="group" aria-label={messages.editor.chooseFace}>
        {FACES.map((level) => (
          <button
            key={level}
            type="button"
            tabIndex={-1}
            className={styles.face}
            aria-label={messages.editor.faces[level]}
            aria-pressed={faceOf(card.score) === level}
            data-tooltip={messages.editor.faces[level]}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => set(FACE_SCORES[level])}
          >
            <Face level={level} size={24} />
          </button>
        ))}
      </div>
    </div>
  );
}

function Face({ level, size }: { readonly level: FaceLevel; readonly size: number }) {
  const { emotion, surface } = useTheme();
  return (
    <svg width={size} height={size} viewBox="-2 -2 32 32" aria-hidden="true" className={styles.faceMark}>
      <Ops ops={faceOps(level, { x: 14, y: 14, r: 14 }, faceColour(level, emotion), surface, 'none')} />
    </svg>
  );
}
