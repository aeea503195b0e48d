import { addPersona, setFields } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { addPointAt } from '../canvas/pointer/addPointAt.ts';
import { activeCurve } from './feelings/activeCurve.ts';
import { addCurve, chooseCurve } from './feelings/addCurve.ts';
import { draftScore, letGoOfFeeling } from './feelings/feeling.ts';
import { TestEditor } from './testing/TestEditor.ts';

function withPersonas(): TestEditor {
  const user = new TestEditor();
  user.editor.dispatch(addPersona, { id: 'ana', name: 'Ana' });
  user.editor.dispatch(addPersona, { id: 'ben', name: 'Ben' });
  return user;
}

const lane = (user: TestEditor) => user.state.layout.lanes.find(({ id }) => id === user.lane('Emotions'));

/** Each curve of the emotion lane with its scores from left to right. */
const curves = (user: TestEditor) =>
  Object.fromEntries(
    (lane(user)?.plot?.curves ?? []).map(({ personaName, variant, points }) => [
      `${personaName} ${variant}`.trim(),
      points.map(({ score }) => score),
    ]),
  );

describe('several curves on one emotion lane', () => {
  it('get points of the persona and variant that were chosen in the lane', () => {
    const user = withPersonas();
    chooseCurve(user.editor, user.lane('Emotions'), { personaId: 'ana', variant: 'as-is' });
    user.goToCell('Emotions', 1).press('n').goToCell('Emotions', 2).press('n');
    chooseCurve(user.editor, user.lane('Emotions'), { personaId: 'ana', variant: 'to-be' });
    user.goToCell('Emotions', 3).press('n', '5');
    expect(curves(user)).toEqual({ 'Ana as-is': [0, 0], 'Ana to-be': [0.8] });
  });

  it('go on with the curve of the point that was selected last', () => {
    const user = withPersonas();
    addCurve(user.editor, { personaId: 'ana', variant: 'as-is' });
    addCurve(user.editor, { personaId: 'ben', variant: 'to-be' });
    const [ana] = Object.values(user.map.cards).filter((card) => card.kind === 'emotion' && card.personaId === 'ana');
    user.editor.goTo({ kind: 'card', id: ana?.id ?? '' });
    user.editor.goTo({ kind: 'cell', laneId: user.lane('Emotions'), stepId: user.stepIds[2] ?? '' });
    user.press('n');
    expect(curves(user)).toEqual({ 'Ana as-is': [0, 0], 'Ben to-be': [0] });
  });

  it('are each changed by dragging, by arrow keys and by number, and the others stay', () => {
    const user = withPersonas();
    addCurve(user.editor, { personaId: 'ana', variant: 'as-is' });
    addCurve(user.editor, { personaId: 'ana', variant: 'to-be' });
    addCurve(user.editor, { personaId: 'ben', variant: 'as-is' });
    const [asIs, toBe, ben] = Object.values(user.map.cards).map(({ id }) => id);
    // Three faces in one cell: the keyboard walks through them.
    user.editor.goTo({ kind: 'card', id: asIs ?? '' });
    user.press('Enter', 'ArrowUp', 'ArrowUp', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter');
    expect(curves(user)).toEqual({ 'Ana as-is': [0.2], 'Ana to-be': [-0.1], 'Ben as-is': [0] });
    user.editor.setMode({ kind: 'feeling', cardId: ben ?? '' });
    draftScore(user.editor, ben ?? '', -0.7);
    letGoOfFeeling(user.editor, true);
    user.editor.dispatch(setFields, { in: 'cards', id: toBe ?? '', fields: { score: 0.55 } });
    expect(curves(user)).toEqual({ 'Ana as-is': [0.2], 'Ana to-be': [0.55], 'Ben as-is': [-0.7] });
  });

  it('get a point where it is clicked, unless the chosen curve has one there', () => {
    const user = withPersonas();
    const click = (step: number, score: number) => {
      const box = lane(user);
      if (!box?.plot) throw new Error('no plot');
      addPointAt(user.editor, box, user.stepIds[step - 1] ?? '', box.plot.baseline - score * box.plot.unit);
    };
    click(1, 0.5);
    click(1, -0.5);
    expect(curves(user)).toEqual({ 'as-is': [0.5] });
    chooseCurve(user.editor, user.lane('Emotions'), { personaId: 'ben', variant: 'as-is' });
    click(1, -0.5);
    expect(curves(user)).toEqual({ 'as-is': [0.5], 'Ben as-is': [-0.5] });
  });

  it('are begun in a new lane where there is none, and never belong to a persona who is gone or hidden', () => {
    const user = withPersonas();
    user.editor.goTo({ kind: 'lane', id: user.lane('Emotions') });
    user.press('Delete');
    addCurve(user.editor, { personaId: 'ben', variant: 'to-be' });
    expect(curves(user)).toEqual({ 'Ben to-be': [0] });
    user.editor.dispatch(setFields, { in: 'personas', id: 'ben', fields: { hidden: true } });
    expect(activeCurve(user.state, user.lane('Emotions'))).toEqual({ variant: 'as-is' });
  });
});
