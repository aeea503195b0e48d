import { Worker } from 'node:worker_threads';
import { createCanvas } from '@napi-rs/canvas';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FONT_FAMILIES, fontStack } from '../fonts/stack.ts';
import { canvasFont } from '../text/canvasFont.ts';
import { graphemeEnds } from '../text/graphemeEnds.ts';
import { prepareContext } from '../text/prepareContext.ts';
import { wrapText } from '../text/wrapText.ts';
import { createMeasure } from './createMeasure.ts';
import { registerFonts } from './registerFonts.ts';

const style = { size: 16, weight: 400 } as const;

/** A text in each script, and a mix of all. */
const SCRIPTS = {
  latin: 'Waffle AVATAR “quoted” 10:30',
  greek: 'Ο πελάτης',
  cyrillic: 'Покупатель',
  arabic: 'العميل يقارن',
  hebrew: 'הלקוח משווה',
  thai: 'ลูกค้าเปรียบ',
  thaana: 'އަންނަން',
  devanagari: 'क्षत्रिय ग्राहक',
  bengali: 'গ্রাহক ক্ষমা',
  gurmukhi: 'ਗਾਹਕ ਪ੍ਰੇਮ',
  gujarati: 'ગ્રાહક ક્ષમા',
  oriya: 'ଗ୍ରାହକ କ୍ଷମା',
  tamil: 'வாடிக்கையாளர்',
  telugu: 'వినియోగదారుడు',
  kannada: 'ಗ್ರಾಹಕ ಕ್ಷಮೆ',
  malayalam: 'ഉപഭോക്താവ്',
  sinhala: 'පාරිභෝගිකයා',
  lao: 'ລູກຄ້າປຽບທຽບ',
  khmer: 'អតិថិជនប្រៀបធៀប',
  burmese: 'ဖောက်သည် ဝယ်ယူ',
  georgian: 'მომხმარებელი',
  armenian: 'Հաճախորդը',
  ethiopic: 'ደንበኛው ዋጋ',
  signs: '∀x ∈ ℝ ⇄ ♪ ⑩ ☞ ❖ ✔ ⠿',
  japanese: 'お客様は比較します。',
  korean: '고객은 비교합니다.',
  chinese: '顾客比较价格，顧客比較價格。',
  emoji: '👨‍👩‍👧‍👦🇩🇪👍🏽',
};

describe('with the bundled fonts', () => {
  registerFonts();
  const measure = createMeasure();

  it('widths grow with the size in proportion, since nothing is hinted', () => {
    for (const text of Object.values(SCRIPTS)) {
      const width = measure(text, style);
      expect(width).toBeGreaterThan(16);
      expect(measure(text, { ...style, size: 64 })).toBeCloseTo(width * 4, 1);
    }
  });

  it('the semibold is wider than the regular, except for emoji', () => {
    expect(measure(SCRIPTS.latin, { size: 16, weight: 600 })).toBeGreaterThan(measure(SCRIPTS.latin, style));
    expect(measure(SCRIPTS.emoji, { size: 16, weight: 600 })).toBe(measure(SCRIPTS.emoji, style));
  });

  it('a joined emoji is as wide as one emoji', () => {
    expect(measure('👨‍👩‍👧‍👦', style)).toBe(measure('😀', style));
    expect(measure('🇩🇪', style)).toBe(measure('😀', style));
  });

  it('every script is drawn, with a glyph for every character', () => {
    const context = createCanvas(600, 40).getContext('2d');
    prepareContext(context);
    context.font = canvasFont({ size: 24, weight: 400 }, fontStack());
    const pixels = (text: string) => {
      context.clearRect(0, 0, 600, 40);
      context.fillText(text, 4, 30);
      return Buffer.from(context.getImageData(0, 0, 600, 40).data);
    };
    const missing = pixels('\u{10fffd}');
    for (const text of Object.values(SCRIPTS)) {
      for (const grapheme of text.match(/\p{L}/gu) ?? [text]) expect(pixels(grapheme).equals(missing)).toBe(false);
    }
  });

  it('an ideograph has the form of the map’s language', () => {
    const context = createCanvas(600, 40).getContext('2d');
    const pixels = (lang: string) => {
      prepareContext(context, { lang });
      context.font = canvasFont({ size: 24, weight: 400 }, fontStack(lang));
      context.clearRect(0, 0, 600, 40);
      context.fillText('直骨角令房茶返', 4, 30);
      return Buffer.from(context.getImageData(0, 0, 600, 40).data).toString('base64');
    };
    expect(new Set(['ja', 'ko', 'zh-Hans', 'zh-Hant'].map(pixels)).size).toBe(4);
    expect(pixels('en')).toBe(pixels('ja'));
  });

  it('a sign that comes in one weight is not emboldened, as the page doesn’t', () => {
    const context = createCanvas(40, 40).getContext('2d');
    prepareContext(context);
    const pixels = (text: string, weight: 400 | 600 | 700) => {
      context.font = canvasFont({ size: 24, weight }, fontStack());
      context.clearRect(0, 0, 40, 40);
      context.fillText(text, 4, 30);
      return Buffer.from(context.getImageData(0, 0, 40, 40).data).toString('base64');
    };
    for (const sign of ['☞', '∀', '😀']) {
      expect(new Set(([400, 600, 700] as const).map((weight) => pixels(sign, weight))).size, sign).toBe(1);
    }
  });

  it('what no font has is a box, and never comes from a font of the machine', () => {
    for (const lang of ['en', 'ko', 'zh-Hans', 'zh-Hant']) {
      const measureIn = createMeasure(lang);
      for (const character of ['𐍈', 'ᐃ', '\u{10fffd}', '\u{13080}']) {
        for (const weight of [400, 600] as const) {
          expect(measureIn(character, { size: 100, weight }), character).toBeCloseTo(64, 2);
        }
      }
    }
  });

  it.each(['en', 'ko', 'zh-Hans', 'zh-Hant'])(
    'a text in the fonts that it needs is as wide as in all, in %s',
    (lang) => {
      const context = createCanvas(1, 1).getContext('2d');
      const measureIn = createMeasure(lang);
      prepareContext(context, { lang });
      context.font = canvasFont(style, fontStack(lang));
      const marks = [
        'a\u0951b',
        '1\ufe0f\u20e3',
        '✔\ufe0f ✔',
        'e\u0323\u0302',
        'क\u200dष',
        '\u202eabc\u202c',
        'x\u20d7',
        '𐍈',
      ];
      for (const text of [...Object.values(SCRIPTS), ...marks, Object.values(SCRIPTS).join(' ')])
        expect(measureIn(text, style), text).toBe(context.measureText(text).width);
    },
  );

  it('every family of the stack is registered under its own name', () => {
    const context = createCanvas(1, 1).getContext('2d');
    prepareContext(context);
    const samples = 'A ع ש ށ ก क ক ਕ ક କ க క ಕ ക ක ກ ក က ქ Հ ሀ ཀ Ꮳ ♪ ☞ ∀ 日 顾 價 고 😀 ᐃ'.split(' ');
    expect(samples).toHaveLength(FONT_FAMILIES.length);
    for (const [index, family] of FONT_FAMILIES.entries()) {
      context.font = `16px "${family}"`;
      expect(context.measureText(samples[index] as string).width).toBe(measure(samples[index] as string, style));
    }
  });

  it('lines fit and give back their text, in every script at any width', () => {
    const words = Object.values(SCRIPTS).flatMap((text) => text.split(' '));
    const texts = fc.array(fc.constantFrom(...words, ...words.map((word) => ` ${word}`)), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 400 }), (parts, width) => {
        const text = parts.join('').trim();
        const lines = wrapText(text, style, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          if (measure(line, style) > width) expect(graphemeEnds(line).length).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20, numRuns: 200 },
    );
  });

  it('a worker thread measures the same', async () => {
    const source = `
      import { parentPort } from 'node:worker_threads';
      import { createMeasure } from ${JSON.stringify(new URL('./createMeasure.ts', import.meta.url).href)};
      const measure = createMeasure();
      parentPort.postMessage(${JSON.stringify(Object.values(SCRIPTS))}.map((text) => measure(text, { size: 16, weight: 400 })));
    `;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
    try {
      const widths = await new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
      expect(widths).toEqual(Object.values(SCRIPTS).map((text) => measure(text, style)));
    } finally {
      await worker.terminate();
    }
  });
});
