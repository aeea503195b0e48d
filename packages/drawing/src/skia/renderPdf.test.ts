import type { JourneyMap } from '@milepost/schema';
import type { ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { largeMap } from '@milepost/schema/testing';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { PageTooLargeError } from '../compose/pageTooLargeError.ts';
import { composeInfographic } from '../scene/infographic/composeInfographic.ts';
import { hardMap } from '../testing/hardMap.ts';
import { textsOf } from '../testing/textsOf.ts';
import { composeHere } from './composeHere.ts';
import { createMeasure } from './createMeasure.ts';
import { renderPdf } from './renderPdf.ts';

interface ReadPdf {
  readonly pages: number;
  readonly title: unknown;
  readonly width: number;
  readonly height: number;
  /** All text without spaces: a reader takes those from gaps between words. */
  readonly text: string;
  readonly links: string[];
}

interface Annotation {
  readonly rect: readonly number[];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly dest?: string;
}

const AROUND = { date: '2026-11-22' };

async function open(map: JourneyMap, options?: ExportOptions) {
  return getDocumentProxy(new Uint8Array(await renderPdf(composeHere(map, 'pdf', options, AROUND))));
}

async function read(map: JourneyMap, options?: ExportOptions): Promise<ReadPdf> {
  const document = await open(map, options);
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const { info } = await document.getMetadata();
  const annotations = (await page.getAnnotations()) as Array<{ url?: string; unsafeUrl?: string }>;
  return {
    pages: document.numPages,
    title: (info as { Title?: unknown }).Title,
    width,
    height,
    text: bare(items.map((item) => ('str' in item ? item.str : '')).join('')),
    links: annotations.flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? []),
  };
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\0]+/gu, '');
}

function linesOf(map: JourneyMap): string[] {
  return textsOf(composeInfographic(map, { date: '2026-11-22' }, createMeasure(map.map.locale)).ops).map(
    ({ text }) => text,
  );
}

describe('renderPdf', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'writes the text of the template %s so that it can be read back whole',
    async (_, template) => {
      const map = template.build();
      const pdf = await read(map, { paper: 'fit' });
      expect(pdf.text).toBe(bare(linesOf(map).join('')));
      expect(pdf.title).toBe(map.map.title);
    },
  );

  it('writes text of many scripts so that it can be read back', async () => {
    const map = hardMap();
    const pdf = await read(map, { paper: 'fit' });
    const lines = linesOf(map).filter((line) => !/\p{Script=Arabic}/u.test(line));
    expect(lines.length).toBeGreaterThan(60);
    for (const line of lines) {
      // The words of a line that runs to the left come back from the left.
      const pieces = /\p{Script=Hebrew}/u.test(line) ? (line.match(/\p{Script=Hebrew}+/gu) ?? []) : [line];
      for (const piece of pieces) expect(pdf.text).toContain(bare(piece));
    }
    expect(lines.join()).toMatch(/検討.*Step 3.*三つの店/s);
  });

  it('says who the map belongs to, and its language', async () => {
    const map = hardMap();
    const owned = { ...map, map: { ...map.map, owner: 'Ann Lee', locale: 'de-CH' } };
    const document = await open(owned);
    expect((await document.getMetadata()).info).toMatchObject({ Author: 'Ann Lee', Language: 'de-CH' });
  });

  it('has readers ask for a printer at once, where that is wanted', async () => {
    const actions = async (print: boolean) => {
      const file = await renderPdf(composeHere(hardMap(), 'pdf'), undefined, print);
      return (await getDocumentProxy(new Uint8Array(file))).getOpenAction();
    };
    expect(await actions(true)).toMatchObject({ action: 'Print' });
    expect(await actions(false)).toBeNull();
  });

  it('keeps links as links', async () => {
    const { links } = await read(hardMap(), { paper: 'a4' });
    expect(links.sort()).toEqual([
      'https://example.com/survey',
      'https://shop.example.com/checkout?step=2&x=%3Cy%3E',
      'mailto:ideas@example.com',
    ]);
  });

  it.each([
    ['a4', 'landscape', 842, 595],
    ['a4', 'portrait', 595, 842],
    ['a3', 'landscape', 1191, 842],
    ['a3', 'portrait', 842, 1191],
  ] as const)('fits %s %s on one page of that size', async (paper, orientation, width, height) => {
    const pdf = await read(hardMap(), { paper, orientation });
    expect(pdf.pages).toBe(1);
    expect([Math.round(pdf.width), Math.round(pdf.height)]).toEqual([width, height]);
    expect(pdf.text).toContain('Overtwostepsandastage');
  });

  it('breaks a long timeline into rows where that makes the words larger, and shows every step once', async () => {
    const map = largeMap(200, 40);
    const composition = composeHere(map, 'pdf', { paper: 'a3', orientation: 'portrait' });
    const oneRow = composeInfographic(map, {}, createMeasure());
    const [{ smallestText, width: pageWidth }] = composition.pages;
    expect(smallestText).toBeGreaterThan((12 * pageWidth) / oneRow.width);
    const document = await getDocumentProxy(new Uint8Array(await renderPdf(composition)));
    const { items } = await (await document.getPage(1)).getTextContent();
    const lines = items.map((item) => ('str' in item ? item.str : '')).join('\n');
    for (let step = 1; step <= 40; step++) expect(lines.match(new RegExp(`Step ${step}$`, 'gm'))).toHaveLength(1);
  });

  it('writes tiles as sheets with their places as bookmarks, and no more text than what is seen on them', async () => {
    const map = hardMap();
    const document = await open(map, { pages: 'tiles', paper: 'a2', sheet: 'letter' });
    const outline = (await document.getOutline()) as Array<{ title: string; dest: unknown[] }>;
    expect(outline.map(({ title }) => title).at(1)).toBe('Row 1 of 2, column 2 of 4');
    expect(outline).toHaveLength(document.numPages);
    const links: string[] = [];
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      expect([Math.round(width), Math.round(height)].sort()).toEqual([612, 792]);
      const dest = outline[number - 1]?.dest as [Parameters<typeof document.getPageIndex>[0]];
      expect(await document.getPageIndex(dest[0])).toBe(number - 1);
      const { items } = await page.getTextContent();
      texts.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
      for (const { rect, url, unsafeUrl } of (await page.getAnnotations()) as Annotation[]) {
        links.push(url ?? unsafeUrl ?? '');
        for (const [index, side] of rect.entries()) {
          expect(side).toBeGreaterThan(0);
          expect(side).toBeLessThan(index % 2 ? height : width);
        }
      }
    }
    expect(new Set(links).size).toBe(3);
    const [whole] = composeHere(map, 'pdf', { paper: 'a2' }, AROUND).pages;
    const length = bare(
      textsOf(whole.ops)
        .map(({ text }) => text)
        .join(''),
    ).length;
    expect(texts.join('').length).toBeLessThan(length * 1.5);
  });

  it('writes an overview and stages as pages that lead to each other', async () => {
    const map = hardMap();
    const document = await open(map, { pages: 'stages', orientation: 'portrait' });
    const outline = (await document.getOutline()) as Array<{ title: string; dest: unknown[]; items: unknown[] }>;
    expect(outline[0]).toMatchObject({ title: 'Overview', items: [] });
    expect(outline).toHaveLength(document.numPages);
    expect(outline[1]?.items.length).toBeGreaterThan(0);
    for (let number = 1; number <= document.numPages; number++) {
      const annotations = (await (await document.getPage(number)).getAnnotations()) as Annotation[];
      const targets: number[] = [];
      for (const { dest } of annotations) {
        if (!dest) continue;
        const [page] = (await document.getDestination(dest)) as [Parameters<typeof document.getPageIndex>[0]];
        targets.push(await document.getPageIndex(page));
      }
      const others = Array.from({ length: document.numPages }, (_, index) => index).filter((at) => at !== number - 1);
      expect([...new Set(targets)].sort()).toEqual(others);
    }
  });

  it('makes the page as large as the map, and refuses one that is larger than readers open', async () => {
    const map = hardMap();
    const drawing = composeInfographic(map, {}, createMeasure('en-US'));
    const fit = await read(map, { paper: 'fit' });
    expect(fit.width).toBeCloseTo(drawing.width * 0.75, 0);
    const long = composeHere(largeMap(600, 300), 'pdf', { paper: 'fit' });
    await expect(renderPdf(long)).rejects.toThrow(PageTooLargeError);
  });
});
