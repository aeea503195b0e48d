import type { Op } from '@milepost/drawing';
import { expect, test } from 'vitest';
import { svgPart } from './svgPart.ts';

const words = { op: 'text', x: 10, y: 20, w: 30, text: 'x', size: 13, weight: 400, fill: '#000000' } as const;

test('a shape that has no fill is not filled', () => {
  const line: Op = { op: 'path', d: 'M0 0h9', stroke: '#1b1f2a', strokeWidth: 2 };
  expect(svgPart(line).attributes).toMatchObject({ d: 'M0 0h9', fill: 'none', stroke: '#1b1f2a', 'stroke-width': 2 });
});

test('a path is put where it belongs, in its own units', () => {
  expect(svgPart({ op: 'path', d: 'M0 0h9', x: 4, y: 6, scale: 2 }).attributes['transform']).toBe(
    'translate(4 6) scale(2)',
  );
  expect(svgPart({ op: 'path', d: 'M0 0h9' }).attributes['transform']).toBeUndefined();
});

test('a line that runs to the left is set from its left edge', () => {
  expect(svgPart({ ...words, direction: 'rtl' }).attributes).toMatchObject({ direction: 'rtl', 'text-anchor': 'end' });
  expect(svgPart({ ...words, direction: 'ltr' }).attributes).toMatchObject({
    direction: 'ltr',
    'text-anchor': 'start',
  });
});

test('what belongs together is moved together', () => {
  const bounds = { x: 0, y: 0, w: 10, h: 10 };
  const group: Op = { op: 'group', kind: 'card', x: 5, y: 6, bounds, ops: [{ ...words, direction: 'ltr' }] };
  expect(svgPart(group)).toMatchObject({
    tag: 'g',
    attributes: { transform: 'translate(5 6)' },
    children: [{ tag: 'text', text: 'x' }],
  });
});

test('a picture is shown once it is there; until then, or where it is missing, what stands for it', () => {
  const ops = (text: string): Op[] => [{ ...words, text, direction: 'ltr' }];
  const image = {
    op: 'image',
    asset: 'a',
    x: 1,
    y: 2,
    w: 30,
    h: 20,
    instead: ops('Wait'),
    missing: ops('Gone'),
  } as const;
  const urlOf = (asset: string) => `/assets/${asset}`;
  const there = { source: {} as CanvasImageSource, width: 3, height: 2 };
  expect(svgPart(image, { urlOf, stateOf: () => undefined }).children).toMatchObject([{ text: 'Wait' }]);
  expect(svgPart(image, { urlOf, stateOf: () => 'missing' }).children).toMatchObject([{ text: 'Gone' }]);
  expect(svgPart(image).children).toMatchObject([{ text: 'Gone' }]);
  expect(svgPart(image, { urlOf, stateOf: () => there as never })).toMatchObject({
    tag: 'image',
    attributes: { href: '/assets/a', width: 30, height: 20 },
  });
});
