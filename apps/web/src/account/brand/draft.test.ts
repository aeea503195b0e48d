import { brand } from '@milepost/schema';
import { expect, it } from 'vitest';
import { bodyOf, colourIn, draftOf, moveStage } from './draft.ts';

it.each([
  ['#3d4fc4', '#3d4fc4'],
  ['3D4FC4', '#3d4fc4'],
  [' #abc ', '#aabbcc'],
  ['#ab', undefined],
  ['red', undefined],
  ['#3d4fc4ff', undefined],
  ['', undefined],
])('takes %j for %j', (text, colour) => {
  expect(colourIn(text)).toBe(colour);
});

it('begins with the usual colours, which can be saved as they are', () => {
  expect(brand.parse(bodyOf(draftOf(null)))).toMatchObject({ accent: '#1456d9' });
});

it('saves what a brand has but for its logo', () => {
  const saved = { accent: '#005f56', palette: ['#005f56', '#8a1f4d'], face: 'serif' };
  const draft = draftOf({ ...saved, logo: { asset: 'p1', width: 4, height: 2 } });
  expect(bodyOf(draft)).toEqual(saved);
});

it('saves nothing while something is no colour', () => {
  const draft = draftOf({ accent: '#005f56', palette: ['#005f56'] });
  expect(bodyOf({ ...draft, accent: '#00' })).toBeUndefined();
  expect(bodyOf({ ...draft, stages: [...draft.stages, { id: 'x', colour: 'blue' }] })).toBeUndefined();
});

it('moves a stage’s colour with its id', () => {
  const stages = ['a', 'b', 'c'].map((id) => ({ id, colour: '#000000' }));
  expect(moveStage(stages, 0, 2).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  expect(moveStage(stages, 2, 1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});
