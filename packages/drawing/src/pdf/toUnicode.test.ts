import { expect, it } from 'vitest';
import { CodeTable } from './codeTable.ts';
import { readWidths, writeWidths } from './glyphWidths.ts';
import { readToUnicode, writeToUnicode } from './toUnicode.ts';

const TABLE = `1 begincodespacerange
<0000> <FFFF>
endcodespacerange
3 beginbfchar
<0008> <0627>
<0012> <0000>
<0030> <D83DDCE6>
endbfchar
1 beginbfrange
<053B> <053D> <0030>
endbfrange
endcmap
end`;

it('reads what codes stand for, ranges too, and leaves out what stands for nothing', () => {
  expect([...readToUnicode(TABLE)]).toEqual([
    [0x8, 'ا'],
    [0x30, '📦'],
    [0x53b, '0'],
    [0x53c, '1'],
    [0x53d, '2'],
  ]);
});

it('writes a table that reads back the same, in blocks as small as readers ask for', () => {
  const texts = new Map(Array.from({ length: 250 }, (_, code) => [code, `${code} नि 📦`]));
  const written = writeToUnicode(TABLE, texts);
  expect(readToUnicode(written)).toEqual(texts);
  expect(written.match(/\d+(?= beginbfchar)/g)).toEqual(['100', '100', '50']);
  expect(written.endsWith('endbfchar\nendcmap\nend')).toBe(true);
});

it('gives a glyph that stands for several texts a code for each, as wide as the glyph', () => {
  const codes = new CodeTable(new Map([[8, 'a']]), { mayGrow: true });
  codes.keep(99);
  expect([codes.codeFor(8, 'a'), codes.codeFor(8, 'b'), codes.codeFor(9, ''), codes.codeFor(8, 'b')]).toEqual([
    8, 100, 9, 100,
  ]);
  const glyphs = codes.glyphs();
  expect([8, 9, 99, 100].map((code) => glyphs.readUInt16BE(code * 2))).toEqual([8, 0, 99, 8]);
  const font = '<</W [0 [600] 8 [238 .5] 20 22 7]\n/DW 0>>';
  expect([...readWidths(font)]).toEqual([
    [0, 600],
    [8, 238],
    [9, 0.5],
    [20, 7],
    [21, 7],
    [22, 7],
  ]);
  const written = writeWidths(font, readWidths(font), codes.added);
  expect(readWidths(written).get(100)).toBe(238);
  expect(written.endsWith(']\n/DW 0>>')).toBe(true);
});

it('keeps the code where none is free, and lets it stand for the longer of two texts', () => {
  const codes = new CodeTable(new Map([[1, '❤']]), { mayGrow: false });
  expect([codes.codeFor(1, '❤\ufe0f'), codes.codeFor(1, 'x')]).toEqual([1, 1]);
  expect(codes.texts.get(1)).toBe('❤\ufe0f');
});
