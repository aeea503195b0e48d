import { expect, test } from 'vitest';
import { isTooMuch } from './isTooMuch.ts';

test('HTML that programs write is not too much, with a table of all that a map can hold', () => {
  const row = `<tr height=20>${'<td class=xl65><b>text</b><br>more</td><td><img src=x><p>one<p>two'.repeat(20)}</tr>`;
  expect(isTooMuch(`<html><body><table><col width=64>${row.repeat(1_000)}</table></body></html>`)).toBe(false);
  expect(isTooMuch(`${'<div>'.repeat(100)}text${'</div>'.repeat(100)}`)).toBe(false);
});

test('elements within elements without end are', () => {
  expect(isTooMuch('<div>'.repeat(200_000))).toBe(true);
  expect(isTooMuch('<b><i>'.repeat(100_000))).toBe(true);
  expect(isTooMuch(`${'</p>'.repeat(9_000)}${'<FONT\n>'.repeat(9_000)}`)).toBe(true);
});

test('hundreds of thousands of elements are', () => {
  expect(isTooMuch('<p>'.repeat(400_000))).toBe(true);
  expect(isTooMuch(`<table>${'<tr><td>x'.repeat(100_000)}`)).toBe(true);
});
