import { cleanText, type Infographic, type Op, textDirection } from '@milepost/drawing';
import { createMeasure, renderPixels, renderSvg } from '@milepost/drawing/skia';
import { expect, type Page, test } from '@playwright/test';
import { SENTENCES, scriptsByLanguage } from './text-samples.ts';

// A trace would hold every text and picture, and take as long as the test itself.
test.use({ trace: 'off' });

/** Of a sentence's ink, after a blur of 1 px. */
const MOST_DIFFERING = 0.005;
/** Shades such as ░ are hairlines, which are smoothed otherwise as shapes than as letters. */
const MOST_DIFFERING_OF_SHADES = 0.03;

/** Px from one line to the next. */
const PITCH = 40;

/** Sentences below each other, each in both weights. */
function sheet(sentences: readonly string[], lang: string): Infographic {
  const measure = createMeasure(lang);
  const lines = sentences.flatMap((sentence) => [400, 600].map((weight) => ({ weight, text: cleanText(sentence) })));
  const height = lines.length * PITCH;
  const ops = lines.map(({ text, weight }, index): Op => {
    const style = { size: 18, weight: weight === 600 ? 600 : 400, direction: textDirection(text) } as const;
    return { op: 'text', x: 10, y: 26 + PITCH * index, w: measure(text, style), text, ...style, fill: '#111111' };
  });
  const ground: Op = { op: 'rect', x: 0, y: 0, w: 1300, h: height, fill: '#ffffff' };
  return {
    width: 1300,
    height,
    ops: [ground, ...ops],
    title: 'Text',
    description: '',
    lang,
    smallestText: 18,
    opaque: true,
  };
}

/** The share of each sentence's ink in the first picture in which the second one differs. */
function differences(page: Page, first: Buffer, second: Buffer): Promise<number[]> {
  return page.evaluate(
    async ({ files, band }) => {
      const [ours = [], theirs = []] = await Promise.all(
        files.map(async (file) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob());
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.filter = 'blur(1px) grayscale(1)';
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data.filter((_, index) => index % 4 === 0);
        }),
      );
      return Array.from({ length: ours.length / band }, (_, sentence) => {
        let ink = 0;
        let differing = 0;
        for (let at = sentence * band; at < (sentence + 1) * band; at++) {
          const value = ours[at] ?? 0;
          if (value < 200) ink++;
          if (Math.abs(value - (theirs[at] ?? 0)) > 48) differing++;
        }
        return differing / ink;
      });
    },
    { files: [first.toString('base64'), second.toString('base64')], band: 1300 * 2 * PITCH },
  );
}

for (const [lang, scripts] of scriptsByLanguage()) {
  test(`an SVG of a map in ${lang} looks in the browser as its PNG, and its text can be selected`, async ({ page }) => {
    const sentences = scripts.flatMap((script) => SENTENCES[script]!);
    const drawing = sheet(sentences, lang);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setViewportSize({ width: drawing.width, height: drawing.height });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await renderSvg(drawing)}`);
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.body);
      const text = selection?.toString() ?? '';
      selection?.removeAllRanges();
      return text;
    });
    for (const sentence of sentences) expect(selected).toContain(cleanText(sentence));
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    const seen = await page.screenshot();
    const found = await differences(page, await renderPixels(drawing, { scale: 1 }), seen);
    const most = (sentence: string) => (/[▒░]/.test(sentence) ? MOST_DIFFERING_OF_SHADES : MOST_DIFFERING);
    const differing = sentences.map((sentence, index) => ({ sentence, difference: found[index] ?? 1 }));
    expect(differing.filter(({ sentence, difference }) => !(difference < most(sentence)))).toEqual([]);
  });
}

test('the text of an SVG is selected with the pointer', async ({ page }) => {
  await page.setContent(`<style>body{margin:0}</style>${await renderSvg(sheet(['A line of text'], 'en'))}`);
  await page.mouse.dblclick(14, 20);
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('A');
});
