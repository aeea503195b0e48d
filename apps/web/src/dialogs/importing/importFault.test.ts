import { expect, test } from 'vitest';
import { ApiError } from '../../api/ApiError.ts';
import { importFault } from './importFault.ts';

const refused = (message: string, faults: { path: string; message: string }[] = []) =>
  new ApiError('refused', 422, message, faults);

test('quotes the line that is to blame', () => {
  const error = refused('line 2: a colon', [{ path: 'line 2', message: 'a colon' }]);
  expect(importFault(error, 'one\r\ntwo: 2\nthree')).toEqual({
    message: 'a colon',
    line: 2,
    quoted: 'two: 2',
    places: [],
    inText: true,
  });
});

test('shortens an endless line, and does without one that is not there', () => {
  expect(importFault(refused('line 1: too much'), 'x'.repeat(500)).quoted).toHaveLength(201);
  expect(importFault(refused('line 9: more is expected'), 'x')).not.toHaveProperty('quoted');
});

test('keeps the paths of faults in a document', () => {
  const faults = [
    { path: 'cards.a.laneId', message: 'names no lane' },
    { path: 'stages', message: 'is missing' },
  ];
  expect(importFault(refused('not a map', faults), '{}')).toEqual({
    message: 'names no lane',
    places: faults,
    inText: true,
  });
});

test('does not blame the text for what it can’t help', () => {
  expect(importFault(new ApiError('broken', 500, 'oops'), 'x')).toMatchObject({ inText: false, places: [] });
});
