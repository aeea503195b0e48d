import type { Card, CardOf } from '@milepost/schema';
import { addCardTo } from '../editor/cards/addCardTo.ts';
import { holdFeeling, letGoOfFeeling } from '../editor/feelings/feeling.ts';
import { besideStep } from '../editor/grid/besideStep.ts';
import { cardsIn } from '../editor/grid/cardsIn.ts';
import { gridOf } from '../editor/grid/gridOf.ts';
import type { Editor } from '../store/createEditor.ts';

/** Keeps a score and goes on with the same curve's point in the next or last step, made where there is none. */
export function holdBeside(editor: Editor, card: CardOf<'emotion'>, direction: 'left' | 'right'): void {
  const step = besideStep(gridOf(editor.state.map), card.stepId, direction);
  letGoOfFeeling(editor, true);
  if (!step || !holdIn(editor, card, step.id)) editor.view.takeFocus();
}

/** Holds the curve's point in a step; false where there can't be one. */
function holdIn(editor: Editor, card: CardOf<'emotion'>, stepId: string): boolean {
  const there = cardsIn(editor.state.map, card.laneId, stepId);
  const next = there.find((other) => isOfCurve(other, card)) ?? there[0];
  if (!next) return addCardTo(editor, { laneId: card.laneId, stepId });
  editor.goTo({ kind: 'card', id: next.id });
  holdFeeling(editor, next.id);
  return true;
}

function isOfCurve(other: Card, card: CardOf<'emotion'>): boolean {
  return other.kind === 'emotion' && other.personaId === card.personaId && other.variant === card.variant;
}
