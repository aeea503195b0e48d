import { TEMPLATES } from '@milepost/schema/templates';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { ReviewThread } from '../scene/review/reviewThread.ts';
import { hardMap } from '../testing/hardMap.ts';
import { renderReview } from './renderReview.ts';

const map = TEMPLATES.find(({ id }) => id === 'classic')?.build() ?? hardMap();
const cardIds = Object.keys(map.cards);

function threadOf(number: number, body: string, more: Partial<ReviewThread> = {}): ReviewThread {
  return {
    number,
    anchor: { kind: 'card', id: cardIds[number % cardIds.length] ?? '' },
    label: 'Sees an ad',
    isGone: false,
    isResolved: false,
    comments: [{ author: 'Ann', isGuest: false, day: '2026-11-25', body }],
    ...more,
  };
}

/** The words of each page, without spaces. */
async function pagesOf(threads: readonly ReviewThread[], options?: Parameters<typeof renderReview>[2]) {
  const document = await getDocumentProxy(new Uint8Array(await renderReview(map, threads, options)));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFC')
        .replace(/\s+/gu, '');
    }),
  );
}

describe('renderReview', () => {
  it('pins the numbers of threads to the map, and says beneath which number who said what', async () => {
    const guest = {
      author: 'Gus',
      isGuest: true,
      day: '2026-11-24',
      body: '**Bold** [site](https://example.org)\n- one',
    };
    const [first = '', second = '', ...more] = await pagesOf([
      threadOf(7701, 'Why?'),
      threadOf(7702, 'Gone', { isGone: true, anchor: { kind: 'card', id: 'gone' } }),
      threadOf(7703, 'Done', { isResolved: true, anchor: { kind: 'map' }, comments: [guest] }),
    ]);
    expect(more).toEqual([]);
    expect(first).toContain('7701');
    expect(first).not.toContain('7702');
    expect(first).toContain('7703');
    for (const words of [
      'Commentson“',
      '7701Card:Seesanad',
      'Ann·Nov25,2026',
      'Why?',
      'Deletedsince',
      'Resolved',
      'Gus(guest)·Nov24,2026',
      'Boldsite(https://example.org)',
      '•one',
      '2/2',
    ]) {
      expect(second).toContain(words);
    }
  });

  it('goes on for as many pages as it takes, and leaves out nothing', async () => {
    const threads = Array.from({ length: 120 }, (_, at) =>
      threadOf(at + 1, `Remark${at}. ${'Words go on. '.repeat(at)}`),
    );
    const pages = await pagesOf(threads, { paper: 'a4', orientation: 'portrait' });
    const all = pages.slice(1).join('');
    expect(pages.length).toBeGreaterThan(5);
    for (const at of threads.keys()) expect(all).toContain(`Remark${at}.`);
    expect(all.split('Words').length - 1).toBe((119 * 120) / 2);
  });

  it('takes any text, and a map of which nobody said anything', async () => {
    const odd = [
      '\u202eevil',
      'שלום',
      '漢字'.repeat(500),
      'x'.repeat(5000),
      '🎉'.repeat(300),
      '> '.repeat(100),
      '\n\n\n',
    ];
    const pages = await pagesOf(
      odd.map((body, at) => threadOf(at + 1, body)),
      { paper: 'fit' },
    );
    expect(pages.length).toBeGreaterThan(1);
    const [, none = ''] = await pagesOf([]);
    expect(none).toContain('Nobodyhascommented');
  });

  it('leads to the map and to what was said', async () => {
    const document = await getDocumentProxy(new Uint8Array(await renderReview(map, [threadOf(1, 'Why?')])));
    const outline = (await document.getOutline()) as Array<{ title: string }>;
    expect(outline.map(({ title }) => title)).toEqual([map.map.title, `Comments on “${map.map.title}”`]);
  });

  it('ends where nobody would read on, and says how much there is', async () => {
    const threads = Array.from({ length: 100 }, (_, at) => threadOf(at + 1, 'x y '.repeat(1250)));
    const pages = await pagesOf(threads);
    expect(pages.at(-1)).toContain('19morecomments');
  }, 60_000);
});
