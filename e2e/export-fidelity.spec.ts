import { hasRightToLeft } from '@milepost/drawing';
import { createMeasure } from '@milepost/drawing/skia';
import { hasPoppler, lackingGlyphs, openWithPdfium, runPoppler } from '@milepost/drawing/testing';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { type DrawnForms, drawForms } from './fidelity/drawnForms.ts';
import { SAMPLES } from './fidelity/samples/samples.ts';
import { type Ink, inkOf, SCALE, shapeDifference } from './fidelity/shapeDifference.ts';
import { type SheetOptions, type TextSheet, textSheet } from './fidelity/textSheet.ts';
import { WRONG_FORMS } from './fidelity/wrongForms.ts';
import { openTextPage, type PageText } from './textPage.ts';

const FORMS = ['png', 'pdf', 'svg'] as const;

/**
 * Share of an em's ink that may be drawn differently. Measured over all samples: at most 0.01 in any form, where the least of the
 * wrong forms below is 0.027 and a missing accent 0.06. The exceptions were measured, too.
 */
const MOST = 0.01;
/** PDFium draws the shades of emoji more roughly, and in an SVG they are pictures; another skin tone is 0.18. */
const MOST_OF_EMOJI = 0.12;

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

function mostOf(form: (typeof FORMS)[number], text: string): number {
  return form !== 'png' && EMOJI.test(text) ? MOST_OF_EMOJI : MOST;
}

// A trace would hold every text and picture, and take as long as the test itself.
test.use({ deviceScaleFactor: SCALE, trace: 'off' });

/** The sheet as the browser breaks its lines and draws them. */
async function inBrowser(page: Page, texts: readonly string[], options: SheetOptions) {
  const { lines, png } = await page.evaluate(
    ({ texts, options, scale }) =>
      (window as unknown as { milepostText: PageText }).milepostText.drawSheet(texts, options, scale),
    { texts, options, scale: SCALE },
  );
  return { lines, ink: await inkOf(Buffer.from(png, 'base64')) };
}

function differencesOf({ lines }: TextSheet, theirs: Ink, ours: Ink): { text: string; difference: number }[] {
  return lines.map((line) => ({ text: line.text, difference: shapeDifference(line, theirs, ours) }));
}

/** Without spaces and what has no shape: readers take the former from gaps, and some leave out the latter. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\0\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/** Words whose letters all run the same way. Where directions mix, and around emoji, readers order words by rules of their own. */
function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
  return words.filter((word) => !hasRightToLeft(word) || [...bare(word)].every((letter) => hasRightToLeft(letter)));
}

async function expectReadsBack({ lines }: TextSheet, { pdfFile }: DrawnForms): Promise<void> {
  // PDFium has a sign of its own for a hyphen at the end of a line.
  const read = await openWithPdfium(pdfFile, ([page]) => bare(page?.text.replaceAll('\ufffe', '-') ?? ''));
  for (const { text } of lines) if (!hasRightToLeft(text)) expect(read).toContain(bare(text));
  if (!hasPoppler) return;
  const poppler = bare(runPoppler('pdftotext', pdfFile, ['-enc', 'UTF-8'], ['-']).toString());
  for (const { text } of lines) for (const word of wordsOf(text)) expect(poppler).toContain(bare(word));
}

for (const { name, lang, texts } of SAMPLES) {
  test(`${name} is drawn in every form as the browser draws it, in the same lines`, async ({ page }) => {
    const svgPage = await page.context().newPage();
    await openTextPage(page);
    const theirs = await inBrowser(page, texts, { lang });
    const sheet = textSheet(texts, { lang }, createMeasure(lang));
    expect(theirs.lines).toEqual(sheet.lines);
    expect(sheet.lines.flatMap(({ text }) => lackingGlyphs(text, lang))).toEqual([]);
    const drawn = await drawForms(sheet, svgPage);
    expect(drawn.pdfFile.includes('MilepostBoxes')).toBe(false);
    for (const form of FORMS) {
      const differing = differencesOf(sheet, theirs.ink, drawn[form]);
      expect(
        differing.filter(({ text, difference }) => difference > mostOf(form, text)),
        form,
      ).toEqual([]);
    }
    await expectReadsBack(sheet, drawn);
  });
}

test('a wrong letter, a missing mark or another region’s form is noticed in every form', async ({ page }) => {
  const svgPage = await page.context().newPage();
  await openTextPage(page);
  for (const [, pairs] of Map.groupBy(WRONG_FORMS, ({ lang, wrongLang = lang }) => `${lang} ${wrongLang}`)) {
    const { lang, wrongLang = lang } = pairs[0]!;
    const roles = ['body'] as const;
    const right = pairs.map((pair) => pair.right);
    const theirs = await inBrowser(page, right, { lang, roles });
    const sheet = textSheet(right, { lang, roles }, createMeasure(lang));
    const wrong = pairs.map((pair) => pair.wrong);
    const drawn = await drawForms(textSheet(wrong, { lang: wrongLang, roles }, createMeasure(wrongLang)), svgPage);
    for (const form of FORMS) {
      const differing = differencesOf(sheet, theirs.ink, drawn[form]);
      const enough = (text: string) => (EMOJI.test(text) ? mostOf(form, text) : 2 * MOST);
      expect(
        differing.filter(({ text, difference }) => difference <= enough(text)),
        form,
      ).toEqual([]);
    }
  }
});

test('a character without a font is found out', async ({ page }) => {
  const texts = ['ᐃᓄᒃᑎᑐᑦ', 'plain'];
  const sheet = textSheet(texts, { lang: 'en' }, createMeasure('en'));
  expect(lackingGlyphs(texts[0]!, 'en').length).toBeGreaterThan(0);
  expect((await drawForms(sheet, page)).pdfFile.includes('MilepostBoxes')).toBe(true);
});
