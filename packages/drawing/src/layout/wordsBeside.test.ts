import { addCard, applyChanges, blankMap, stepsOf } from '@milepost/schema';
import { expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { layoutMap } from './layoutMap.ts';
import { wordsBeside } from './wordsBeside.ts';

it('says what stands on a card as it was written, wherever its lines were broken', () => {
  const description = 'Asks for an e-mail address, then for a Kraftfahrzeughaftpflichtversicherungsnummer\nand waits';
  const map = blankMap();
  const laneId = Object.values(map.lanes).find(({ kind }) => kind === 'touchpoints')?.id ?? '';
  const place = { id: 'one', laneId, stepId: stepsOf(map)[0]?.id ?? '' };
  const filled = applyChanges(map, addCard(map, { ...place, fields: { title: 'Form', description } }));
  const content = layoutMap(filled, {}, createMeasure('en')).cardById.get('one')?.content;
  expect(content && wordsBeside(content, 'Form').texts).toEqual([description.replace('\n', ' ')]);
});
