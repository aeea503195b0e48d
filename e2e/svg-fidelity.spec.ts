import { cleanText, type Infographic, type Op, textDirection } from '@milepost/drawing';
import { createMeasure, renderPixels, renderSvg } from '@milepost/drawing/skia';
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, SENTENCES } from './text-samples.ts';

/** Of the ink, after a blur of 1 px. */
const MOST_DIFFERING = 0.005;
/** Shades such as ░ are hairlines, which are smoothed otherwise as shapes than as letters. */
const MOST_DIFFERING_OF_SHADES = 0.03;

/** Sentences below each other, in both weights. */
function sheet(sentences: readonly string[], lang: string): Infographic {
  const measure = createMeasure(lang);
  const lines = sentences.flatMap((sentence) => [400, 600].map((weight) => ({ weight, text: cleanText(sentence) })));
  const height = 20 + lines.length * 40;
  const ops = lines.map(({ text, weight }, index): Op => {
    const style = { size: 18, weight: weight === 600 ? 600 : 400, direction: textDirection(text) } as const;
    return { op: 'text', x: 10, y: 40 + 40 * index, w: measure(text, style), text, ...style, fill: '#111111' };
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

/** The share of the first picture's ink in which the second one differs. */
function difference(page: Page, first: Buffer, second: Buffer): Promise<number> {
  return page.evaluate(
    async (files) => {
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
      let ink = 0;
      let differing = 0;
      for (const [index, value] of ours.entries()) {
        if (value < 200) ink++;
        if (Math.abs(value - (theirs[index] ?? 0)) > 48) differing++;
      }
      return differing / ink;
    },
    [first.toString('base64'), second.toString('base64')],
  );
}

for (const [script, sentences] of Object.entries(SENTENCES)) {
  test(`an SVG with ${script} looks in the browser as its PNG, and its text can be selected`, async ({ page }) => {
    const drawing = sheet(sentences, LANGUAGES[script] ?? 'en');
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
    const most = /[▒░]/.test(sentences.join('')) ? MOST_DIFFERING_OF_SHADES : MOST_DIFFERING;
    expect(await difference(page, await renderPixels(drawing, { scale: 1 }), seen)).toBeLessThan(most);
  });
}
