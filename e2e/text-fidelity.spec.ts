import type { FontWeight } from '@milepost/drawing';
import { cleanText, wrapText } from '@milepost/drawing';
import { FONT_FACES, type FontFace, type FontsWanted } from '@milepost/drawing/fonts';
import { createMeasure } from '@milepost/drawing/skia';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { randomTexts, SENTENCES, scriptsByLanguage } from './text-samples.ts';
import { openTextPage, type PageText } from './textPage.ts';

// A trace would hold every text and picture, and take as long as the test itself.
test.use({ trace: 'off' });

interface Style {
  size: number;
  weight: FontWeight;
  width: number;
}

/** The sizes of headlines, stages, card titles, bodies and chips, each in both weights, at widths from narrow to wide. */
const STYLES: Style[] = [
  { size: 32, weight: 700, width: 700 },
  { size: 18, weight: 600, width: 248 },
  { size: 15, weight: 600, width: 196 },
  { size: 15, weight: 400, width: 90 },
  { size: 13, weight: 400, width: 232 },
  { size: 13, weight: 600, width: 120 },
  { size: 12, weight: 400, width: 61.5 },
  { size: 12, weight: 600, width: 400 },
];

/** Loads the fonts for a text; the answer of the page's function, or its error. */
function loadFonts(page: Page, text: string, lang = 'en', wanted: FontsWanted = {}): Promise<boolean | string> {
  return page.evaluate(
    ({ text, lang, wanted }) => {
      const { loadBrowserFonts } = (window as unknown as { milepostText: PageText }).milepostText;
      return loadBrowserFonts([text], lang, { baseUrl: '/fonts', ...wanted }).catch((error: Error) => error.message);
    },
    { text, lang, wanted },
  );
}

/** What is broken into lines in which style. */
type Breaks = (text: number, style: number) => boolean;

const ALL: Breaks = () => true;
/**
 * Each text in two of the styles, and as many in each: of hundreds of random texts, to break all in all of them takes
 * minutes. Lines follow from widths, which are compared for every text in every style.
 */
const IN_TURN: Breaks = (text, style) => text % 4 === style % 4;

/** What the page makes of the texts: the width of each, and the lines of those that are to be broken, style by style. */
function inPage(
  page: Page,
  texts: string[],
  lang: string,
  face: FontFace,
  breaks: Breaks,
): Promise<{ widths: number[]; lines: string[][] }[]> {
  const styles = STYLES.map((style, at) => ({ ...style, broken: texts.map((_, index) => breaks(index, at)) }));
  return page.evaluate(
    async ({ texts, styles, lang, face }) => {
      const { measureWithCanvas, wrapText, loadBrowserFonts } = (window as unknown as { milepostText: PageText })
        .milepostText;
      await loadBrowserFonts(texts, lang, { face, headlines: true });
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('no canvas');
      const measure = measureWithCanvas(context, lang, face);
      return styles.map((style) => ({
        widths: texts.map((text) => measure(text.replaceAll('\n', ' '), style)),
        lines: texts.map((text, index) => (style.broken[index] ? wrapText(text, style, style.width, measure) : [])),
      }));
    },
    { texts, styles, lang, face },
  );
}

/** Differences in a readable form, none where both sides agree to the last bit. */
async function differences(
  page: Page,
  texts: string[],
  { lang = 'en', face = 'inter', breaks = ALL }: { lang?: string; face?: FontFace; breaks?: Breaks } = {},
): Promise<string[]> {
  const there = await inPage(page, texts, lang, face, breaks);
  const measure = createMeasure(lang, face);
  const found: string[] = [];
  for (const [styleIndex, style] of STYLES.entries()) {
    for (const [index, text] of texts.entries()) {
      const theirs = there[styleIndex]!;
      const width = measure(text.replaceAll('\n', ' '), style);
      const name = `${style.weight} ${style.size}px ${JSON.stringify(text)}`;
      if (width !== theirs.widths[index]) found.push(`${name}: ${width} px here, ${theirs.widths[index]} px there`);
      if (!breaks(index, styleIndex)) continue;
      const lines = JSON.stringify(wrapText(text, style, style.width, measure));
      const theirLines = JSON.stringify(theirs.lines[index]);
      if (lines !== theirLines) found.push(`${name} at ${style.width}: ${lines} here, ${theirLines} there`);
    }
  }
  return found;
}

for (const [lang, scripts] of scriptsByLanguage()) {
  test(`sentences of a map in ${lang} have the same widths and lines in the browser and on the server`, async ({
    page,
  }) => {
    const texts = scripts.flatMap((script) => SENTENCES[script]!.map(cleanText));
    await openTextPage(page);
    expect(await differences(page, texts, { lang })).toEqual([]);
  });
}

test('random and mixed texts have the same widths and lines in the browser and on the server', async ({ page }) => {
  const texts = randomTexts(20261122, 8, 700).map(cleanText);
  expect(texts.length).toBeGreaterThan(900);
  await openTextPage(page);
  expect(await differences(page, texts, { breaks: IN_TURN })).toEqual([]);
});

for (const { id, name } of FONT_FACES.filter(({ id }) => id !== 'inter')) {
  test(`text in ${name} has the same widths and lines in the browser and on the server`, async ({ page }) => {
    const scripts = ['latin', 'combining', 'greek', 'cyrillic', 'hebrew', 'symbols', 'addresses', 'bidirectional'];
    const texts = scripts.flatMap((script) => SENTENCES[script]!.map(cleanText));
    await openTextPage(page);
    expect(await differences(page, texts, { face: id })).toEqual([]);
  });
}

for (const lang of ['zh-Hans', 'zh-Hant', 'ko']) {
  test(`random and mixed texts of a map in ${lang} have the same widths and lines`, async ({ page }) => {
    const texts = randomTexts(20261126, 4, 150).map(cleanText);
    await openTextPage(page);
    expect(await differences(page, texts, { lang, breaks: IN_TURN })).toEqual([]);
  });
}

test('the page loads a font when a text needs it, and once', async ({ page }) => {
  const { fonts } = await openTextPage(page);
  expect(await loadFonts(page, 'Größe → 10 €')).toBe(true);
  expect(fonts.sort()).toEqual(['inter-400.woff2', 'inter-600.woff2']);
  expect(await loadFonts(page, 'Plain')).toBe(false);
  expect(await loadFonts(page, 'Plain', 'en', { headlines: true })).toBe(true);
  expect(fonts.splice(2)).toEqual(['inter-700.woff2']);
  expect(await loadFonts(page, 'שלום 😀')).toBe(true);
  expect(await loadFonts(page, 'שלום 😀')).toBe(false);
  expect(fonts.slice(2).sort()).toEqual([
    'boxes-400.woff2',
    'boxes-600.woff2',
    'noto-color-emoji-400.woff2',
    'noto-sans-hebrew-400.woff2',
    'noto-sans-hebrew-600.woff2',
  ]);
});

test('the page loads the ideographs of the map’s language, and no others', async ({ page }) => {
  const { fonts } = await openTextPage(page);
  const large = () => fonts.filter((name) => /noto-sans-(jp|kr|sc|tc)/.test(name)).sort();
  expect(await loadFonts(page, '顾客', 'zh-CN')).toBe(true);
  expect(large()).toEqual(['noto-sans-sc-400.woff2', 'noto-sans-sc-600.woff2']);
  expect(await loadFonts(page, '고객', 'ko-KR')).toBe(true);
  expect(large().slice(0, 2)).toEqual(['noto-sans-kr-400.woff2', 'noto-sans-kr-600.woff2']);
});

test('a font that does not arrive is named, and asked for again the next time', async ({ page }) => {
  await openTextPage(page);
  await page.route('**/noto-sans-thai-600.woff2*', (route) => route.abort());
  expect(await loadFonts(page, 'ลูกค้า')).toMatch(/Milepost Thai.*noto-sans-thai-600\.woff2/);
  await page.unroute('**/noto-sans-thai-600.woff2*');
  expect(await loadFonts(page, 'ลูกค้า')).toBe(true);
});
