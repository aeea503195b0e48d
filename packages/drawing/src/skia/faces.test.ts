import type { Brand } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../fonts/faces.ts';
import { BUNDLED_FAMILIES } from '../fonts/manifest.ts';
import type { FontWeight } from '../fonts/stack.ts';
import { textsOf } from '../testing/textsOf.ts';
import { composeHere } from './composeHere.ts';
import { createMeasure } from './createMeasure.ts';
import { renderPdf } from './renderPdf.ts';
import { renderPixels } from './renderPixels.ts';
import { renderSvg } from './renderSvg.ts';

const map = TEMPLATES[0]!.build();
const style = { size: 20, weight: 400 } as const;
const others = FONT_FACES.filter(({ id }) => id !== 'inter');

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\0]+/gu, '');
}

it('every face has widths of its own for Latin, Greek and Cyrillic, and those of Inter for other scripts', () => {
  const inter = createMeasure('en');
  const measures = FONT_FACES.map(({ id }) => createMeasure('en', id));
  for (const text of ['Customer journey', 'Ταξίδι πελάτη', 'Путь клиента']) {
    expect(new Set(measures.map((measure) => measure(text, style))).size).toBe(FONT_FACES.length);
  }
  for (const text of ['العميل', 'ग्राहक', 'お客様', '고객', '😀', '⇄']) {
    for (const measure of measures) expect(measure(text, style)).toBe(inter(text, style));
  }
});

it('headlines are set in Inter’s display cut, and as strong text in every other family', () => {
  for (const { id } of FONT_FACES) {
    const measure = createMeasure('en', id);
    const widths = (text: string) =>
      [600, 700].map((weight) => measure(text, { size: 32, weight: weight as FontWeight }));
    for (const text of ['Customer journey', 'Путь клиента', '1,234.5 %']) {
      expect(new Set(widths(text)).size, `${id} ${text}`).toBe(id === 'inter' ? 2 : 1);
    }
    for (const text of ['العميل', 'ग्राहक', 'お客様', '고객', '😀', '⇄', 'ᐃ']) {
      expect(new Set(widths(text)).size, `${id} ${text}`).toBe(1);
    }
  }
});

const BRAND: Brand = { accent: '#005f56', palette: ['#005f56', '#8a1f4d'] };

describe.each(others)('a drawing in $name', ({ id, family }) => {
  const composition = composeHere(
    map,
    'pdf',
    { preset: 'one-pager', theme: 'brand' },
    { date: '2026-11-22', brand: { ...BRAND, face: id } },
  );
  const [page] = composition.pages;

  it('is measured with the face, and says so', () => {
    const measure = createMeasure(page.lang, id);
    const lines = textsOf(page.ops);
    expect(page.face).toBe(id);
    expect(lines.length).toBeGreaterThan(20);
    // What is scaled to the page was measured before.
    for (const line of lines) expect(line.w / measure(line.text, line)).toBeCloseTo(1, 2);
  });

  it('has its text in a PDF as it was typed, ligatures or not', async () => {
    const document = await getDocumentProxy(new Uint8Array(await renderPdf(composition)));
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(bare(text)).toBe(
      bare(
        textsOf(page.ops)
          .map((line) => line.text)
          .join(''),
      ),
    );
  });

  it('is painted with it, and an SVG has its shapes', async () => {
    const inter = await renderPixels({ ...page, face: undefined }, { scale: 0.5 });
    expect((await renderPixels(page, { scale: 0.5 })).equals(inter)).toBe(false);
    const svg = await renderSvg(page);
    const file = BUNDLED_FAMILIES.flatMap(({ files, family: of }) => files.map(() => of)).indexOf(family);
    expect(svg).toContain(`<path id="g${file.toString(36).padStart(2, '0')}`);
  });
});
