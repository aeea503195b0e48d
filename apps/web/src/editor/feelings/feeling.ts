import type { Card, CardOf, JourneyMap } from '@milepost/schema';
import { setFields } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { IDLE } from '../../store/mode.ts';
import { nameOfScore } from '../texts/nameOf.ts';

/** How far one press of an arrow key goes on the scale of -1..1. */
export const NUDGE = 0.1;

function isEmotion(card: Card | undefined): card is CardOf<'emotion'> {
  return card?.kind === 'emotion';
}

/** The points of emotion curves that are selected. */
export function selectedFeelings({ map, selection }: EditorState): readonly CardOf<'emotion'>[] {
  return selection.kind === 'cards' ? [...selection.ids].map((id) => map.cards[id]).filter(isEmotion) : [];
}

/** Scores are kept to hundredths: finer isn't felt, and the number in the inspector stays readable. */
export function boundedScore(score: number): number {
  return Math.round(Math.max(-1, Math.min(1, score)) * 100) / 100;
}

/** Sets the score of points, as a step of undo or as part of the open one. */
export function setScores(
  editor: Editor,
  cards: readonly CardOf<'emotion'>[],
  scoreOf: (card: CardOf<'emotion'>) => number,
  step: 'whole' | 'open' = 'whole',
): void {
  if (step === 'whole') editor.endStep();
  for (const card of cards) {
    const score = boundedScore(scoreOf(card));
    if (score !== card.score) editor.dispatch(setFields, { in: 'cards', id: card.id, fields: { score } }, 'open');
  }
  if (step === 'whole') editor.endStep();
  const first = editor.state.map.cards[cards[0]?.id ?? ''];
  if (isEmotion(first)) editor.announce(nameOfScore(first.score));
}

/** Begins to hold a point with the keyboard: arrows change it until it is let go. */
export function holdFeeling(editor: Editor, cardId: string): void {
  const card = editor.state.map.cards[cardId];
  if (!isEmotion(card)) return;
  editor.endStep();
  editor.setMode({ kind: 'feeling', cardId });
  // In a table it becomes a field, which says so itself.
  if (editor.state.shownAs === 'canvas') editor.announce(messages.editor.announce.feeling(nameOfScore(card.score)));
}

/** Shows a score while the pointer holds the point; nothing is changed before it is let go. */
export function draftScore(editor: Editor, cardId: string, score: number): void {
  editor.draft([{ op: 'set', in: 'cards', id: cardId, fields: { score: boundedScore(score) } }]);
}

/** Lets go of the point and keeps its score, or gives it back the one that it had. */
export function letGoOfFeeling(editor: Editor, keep: boolean): void {
  const { mode } = editor.state;
  if (mode.kind !== 'feeling') return;
  const score = scoreIn(editor.state.map, mode.cardId);
  editor.draft(undefined);
  const card = editor.state.map.cards[mode.cardId];
  editor.setMode(IDLE);
  if (keep && isEmotion(card) && score !== undefined) setScores(editor, [card], () => score, 'open');
  if (keep) editor.endStep();
  else {
    editor.abandonStep();
    editor.announce(messages.editor.announce.cancelled);
  }
}

function scoreIn(map: JourneyMap, cardId: string): number | undefined {
  const card = map.cards[cardId];
  return isEmotion(card) ? card.score : undefined;
}
