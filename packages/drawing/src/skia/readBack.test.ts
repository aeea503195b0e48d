import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { hardMap } from '../testing/hardMap.ts';
import { mapAsPdf } from './testing/drawAs.ts';
import { openWithPdfium } from './testing/openWithPdfium.ts';
import { hasPoppler, runPoppler } from './testing/poppler.ts';

const PAPERS = [
  ['a4', 'landscape', 842, 595],
  ['a1', 'portrait', 1684, 2384],
  ['letter', 'portrait', 612, 792],
  ['16:9', 'landscape', 960, 540],
  ['9:16', undefined, 810, 1440],
] as const;

/** What `pdfinfo` says, by the names that it has for it. */
function infoOf(file: Buffer): Record<string, string> {
  const lines = runPoppler('pdfinfo', file).toString().trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s+(.*)/).slice(0, 2)));
}

describe('a PDF, read by other programs', () => {
  it.each(PAPERS)('is a page of %s, %s', async (paper, orientation, width, height) => {
    const file = await mapAsPdf(hardMap(), { paper, orientation });
    const sizes = await openWithPdfium(file, (pages) => pages.map((page) => [page.width, page.height].map(Math.round)));
    expect(sizes).toEqual([[width, height]]);
  });

  it.skipIf(!hasPoppler)('tells poppler its title, its author and its size (needs pdfinfo)', async () => {
    const map = hardMap();
    const info = infoOf(await mapAsPdf(map, { paper: 'a4' }));
    expect(info).toMatchObject({ Title: map.map.title, Author: 'Home team', Creator: 'Milepost', Pages: '1' });
    expect(info).toMatchObject({ JavaScript: 'no', Encrypted: 'no' });
    expect(info['Page size']).toMatch(/^84[12]\S* x 595\S* pts \(A4\)$/);
  });

  it.skipIf(!hasPoppler)('has every font inside, cut down, with its text (needs pdffonts)', async () => {
    const [, , ...rows] = runPoppler('pdffonts', await mapAsPdf(hardMap()))
      .toString()
      .trim()
      .split('\n');
    expect(rows.length).toBeGreaterThan(6);
    for (const row of rows) {
      // Emoji are pictures of their own, which are never anywhere else.
      const isPictures = row.includes('Type 3');
      expect(row).toMatch(isPictures ? / yes (yes|no) +yes / : /^[A-Z]{6}\+.* yes yes yes /);
    }
  });

  it.skipIf(!hasPoppler)('gives poppler the words of every template as they were typed (needs pdftotext)', async () => {
    for (const template of TEMPLATES) {
      const map = template.build();
      const text = runPoppler('pdftotext', await mapAsPdf(map), [], ['-'])
        .toString()
        .replace(/\s+/g, '');
      for (const { name } of Object.values(map.stages)) expect(text).toContain(name.replace(/\s+/g, ''));
      expect(text).toContain(map.map.title.replace(/\s+/g, ''));
    }
  });
});
