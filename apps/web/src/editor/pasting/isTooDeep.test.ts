import { expect, test } from 'vitest';
import { isTooDeep } from './isTooDeep.ts';

test('HTML that programs write is not too deep, however long', () => {
  const row = `<tr height=20>${'<td class=xl65><b>text</b><br>more</td><td><img src=x><p>one<p>two'.repeat(20)}</tr>`;
  expect(isTooDeep(`<html><body><table><col width=64>${row.repeat(2_000)}</table></body></html>`)).toBe(false);
  expect(isTooDeep(`${'<div>'.repeat(100)}text${'</div>'.repeat(100)}`)).toBe(false);
});

test('elements within elements without end are', () => {
  expect(isTooDeep('<div>'.repeat(200_000))).toBe(true);
  expect(isTooDeep('<b><i>'.repeat(100_000))).toBe(true);
  expect(isTooDeep(`${'</p>'.repeat(9_000)}${'<FONT\n>'.repeat(9_000)}`)).toBe(true);
});
