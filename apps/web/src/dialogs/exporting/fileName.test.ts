import { expect, test } from 'vitest';
import { fileName } from './fileName.ts';

test('takes the name that the server gives, in its fullest form', () => {
  expect(fileName(`attachment; filename="_.png"; filename*=UTF-8''%E8%87%AA%E8%BB%A2%E8%BB%8A.png`, 'x', 'png')).toBe(
    '自転車.png',
  );
  expect(fileName('attachment; filename="A \\"b\\".pdf"', 'x', 'pdf')).toBe('A b .pdf');
  expect(fileName('attachment; filename=plain.svg', 'x', 'svg')).toBe('plain.svg');
  expect(fileName(`attachment; filename*=UTF-8''%E8%87; filename="ok.png"`, 'x', 'png')).toBe('ok.png');
});

test('makes one of the title when the server gives none', () => {
  expect(fileName(null, 'Trial: to/renewal?', 'png')).toBe('Trial to renewal.png');
  expect(fileName('inline', ' ..', 'json')).toBe('journey-map.json');
  expect(fileName(null, '🚲'.repeat(200), 'mmd')).toBe(`${'🚲'.repeat(80)}.mmd`);
});
