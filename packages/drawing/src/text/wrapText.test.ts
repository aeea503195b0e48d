import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeEnds } from './graphemeEnds.ts';
import { lineBreaks } from './lineBreaks.ts';
import type { MeasureText, TextStyle } from './measureText.ts';
import { wrapText } from './wrapText.ts';

const style: TextStyle = { size: 10, weight: 400 };

/** Half an em for each narrow character, one em for each wide one: widths that a reader can count. */
const measure: MeasureText = (text, { size }) => {
  let width = 0;
  for (const end of graphemeEnds(text)) width += (text.charCodeAt(end - 1) > 0x2e80 ? 1 : 0.5) * size;
  return width;
};

const wrap = (text: string, characters: number) => wrapText(text, style, characters * 5, measure);

describe('lines of everyday text', () => {
  it('break at spaces, which vanish', () => {
    expect(wrap('Compare three plans and sign up', 13)).toEqual(['Compare three', 'plans and', 'sign up']);
  });

  it('keep newlines, empty lines and indentation', () => {
    expect(wrap('one\n\n  - two three', 9)).toEqual(['one', '', '  - two', 'three']);
  });

  it('give up indentation that would push its first word apart', () => {
    expect(wrap('      word', 5)).toEqual(['word']);
  });

  it('are one empty line for no text or only spaces', () => {
    expect(wrap('', 10)).toEqual(['']);
    expect(wrap('   ', 10)).toEqual(['']);
    expect(wrap('   ', 0)).toEqual(['']);
  });

  it('cut a word that is wider than a line, and go on behind it', () => {
    expect(wrap('a Donaudampfschiff ahoy', 8)).toEqual(['a', 'Donaudam', 'pfschiff', 'ahoy']);
    expect(wrap('Donaudampfer ahoy', 10)).toEqual(['Donaudampf', 'er ahoy']);
  });

  it('show a soft hyphen only where it is used', () => {
    expect(wrap('zu\u00adsam\u00admen\u00adge\u00adsetzt', 8)).toEqual(['zusam-', 'menge-', 'setzt']);
    expect(wrap('zu\u00adsam\u00admen\u00ad', 8)).toEqual(['zusammen']);
  });

  it('break behind hyphens and slashes, not within numbers or before punctuation', () => {
    expect(wrap('e-mail and/or 1,234.50 €', 6)).toEqual(['e-mail', 'and/or', '1,234.', '50 €']);
    expect(wrap('really?! (yes)', 9)).toEqual(['really?!', '(yes)']);
  });

  it('never break at a no-break space', () => {
    expect(wrap('about 10\u00a0km', 8)).toEqual(['about', '10\u00a0km']);
  });
});

describe('lines of other scripts', () => {
  it('break Japanese between characters, but not before closing punctuation or small kana', () => {
    expect(wrap('お客様は、比較します。', 8)).toEqual(['お客様', 'は、比較', 'します。']);
    for (const line of wrap('アップデート、ヴァージョン', 8)) expect(line).not.toMatch(/^[ッー、ァョ]/);
  });

  it('break Thai and Burmese between words', () => {
    expect(wrap('ลูกค้าเปรียบเทียบราคา', 6)).toEqual(['ลูกค้า', 'เปรียบ', 'เทียบ', 'ราคา']);
    const burmese = 'မြန်မာနိုင်ငံတော်';
    expect(wrap(burmese, 5).join('')).toBe(burmese);
    expect(wrap(burmese, 5).length).toBeGreaterThan(1);
  });

  it('keep the repetition mark with its word', () => {
    for (const line of wrap('ดีๆทั้งนั้นๆเลยดีๆ', 3)) expect(line).not.toMatch(/^ๆ/);
  });

  it('break Khmer and Lao between syllables, as far as letters tell', () => {
    expect(wrap('ប្រៀបធៀបតាមអ៊ីនធឺណិត', 5)).toEqual(['ប្រៀបធៀប', 'តាមអ៊ីនធឺ', 'ណិត']);
    expect(wrap('ລູກຄ້າປຽບທຽບເຫັນຫມາຂວາ', 3)).toEqual(['ລູກ', 'ຄ້າ', 'ປຽບ', 'ທຽບ', 'ເຫັນ', 'ຫມາ', 'ຂວາ']);
  });

  it('never cut an emoji sequence, a flag, or a letter from its marks', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(wrap(`${family}${family} 🇩🇪🇯🇵 e\u0301e\u0301`, 1)).toEqual([
      family,
      family,
      '🇩🇪',
      '🇯🇵',
      'e\u0301',
      'e\u0301',
    ]);
  });

  it('leave two pixels for joins where text runs right to left', () => {
    expect(wrapText('abcd', style, 20, measure)).toEqual(['abcd']);
    expect(wrapText('אבגד', style, 20, measure)).toEqual(['אבג', 'ד']);
    expect(wrapText('אבגד', style, 22, measure)).toEqual(['אבגד']);
  });

  it('are measured in the direction of the whole text', () => {
    const directions = new Set<string | undefined>();
    wrapText('שלום\nworld', style, 100, (text, { direction }) => {
      directions.add(direction);
      return text.length;
    });
    expect([...directions]).toEqual(['rtl']);
  });
});

describe('rounding', () => {
  it('accepts a width that fits once it is rounded up to a 64th of a pixel', () => {
    expect(wrapText('a b', style, 10, () => 10)).toEqual(['a b']);
    expect(wrapText('a b', style, 10, (text) => (text === 'a b' ? 10.001 : 5))).toEqual(['a', 'b']);
    expect(wrapText('a b', style, 10 + 1 / 64, () => 10.001)).toEqual(['a b']);
  });
});

/** Texts as people type and paste them: words and separators of many scripts, newlines, long words. */
const words = fc.constantFrom(
  ...[
    'a',
    'the',
    'journey',
    'Donaudampfschifffahrt',
    'e-mail',
    'x/y',
    '10:30',
    '(yes)',
    '“q”',
    'https://example.com/a?b=c',
  ],
  ...[
    'お客様',
    '比較します。',
    'スマートフォン',
    'ลูกค้าเปรียบเทียบ',
    'العميل',
    'שלום',
    'क्षत्रिय',
    'ខ្មែរ',
    '👨‍👩‍👧‍👦',
    '🇩🇪🇯🇵',
    'e\u0301',
    '한국어',
  ],
);
const separators = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\u3000', '\u00a0', '-', ', ');
const texts = fc
  .array(fc.tuple(separators, words), { maxLength: 40 })
  .map((parts) => parts.map(([separator, word]) => separator + word).join(''));
const anyText = fc.oneof(
  texts,
  fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => text.replaceAll('\u00ad', '')),
);
const widths = fc.integer({ min: 0, max: 60 }).map((characters) => characters * 5);

/** Where each line of a paragraph begins and the next one does. */
function spans(paragraph: string, lines: readonly string[]): [start: number, next: number][] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    at = paragraph.indexOf(line, at);
    starts.push(at);
    at += line.length;
  }
  return starts.map((start, index) => [start, starts[index + 1] ?? paragraph.length]);
}

describe('for any text and width', () => {
  it('the lines give back the text, but for spaces where it was broken', () => {
    fc.assert(
      fc.property(anyText, widths, (text, width) => {
        let at = 0;
        for (const line of wrapText(text, style, width, measure)) {
          while (!text.startsWith(line, at) && /[\s\u200b]/.test(text[at] ?? '')) at++;
          expect(text.startsWith(line, at)).toBe(true);
          at += line.length;
          while (/[^\S\n\u00a0]|\u200b/.test(text[at] ?? '') && !text.startsWith('\n', at)) at++;
          if (text[at] === '\n') at++;
        }
        expect(text.slice(at).replace(/[\s\u200b]+/g, '')).toBe('');
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it('every line fits, unless it is a single grapheme', () => {
    fc.assert(
      fc.property(anyText, widths, (text, width) => {
        for (const line of wrapText(text, style, width, measure)) {
          if (measure(line, style) > width) expect(graphemeEnds(line)).toHaveLength(1);
        }
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  it('wrapping the lines again changes nothing', () => {
    fc.assert(
      fc.property(anyText, widths, (text, width) => {
        const lines = wrapText(text, style, width, measure);
        expect(wrapText(lines.join('\n'), style, width, measure)).toEqual(lines);
        expect(wrapText(text, style, width, measure)).toEqual(lines);
      }),
      { seed: 16, numRuns: 500 },
    );
  });

  it('no line has room for what comes next', () => {
    const paragraphs = texts
      .map((text) => text.replaceAll('\n', '').trim())
      .filter((text) => !/[\u0590-\u08ff]/.test(text));
    fc.assert(
      fc.property(paragraphs, widths, (text, width) => {
        const breaks = text === '' ? [] : lineBreaks(text);
        for (const [start, next] of spans(text, wrapText(text, style, width, measure)).slice(0, -1)) {
          const more = breaks.find((end) => end > next) as number;
          expect(measure(text.slice(start, more).trimEnd(), style)).toBeGreaterThan(width);
          if (breaks.includes(next)) continue;
          // Cut within a word: then not even one more grapheme has room.
          const grapheme = next + (graphemeEnds(text.slice(next))[0] as number);
          expect(measure(text.slice(start, grapheme), style)).toBeGreaterThan(width);
        }
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('a long text takes a handful of measurements a line, each about as long as a line', () => {
    let measured = 0;
    const counting: MeasureText = (text, used) => {
      measured += text.length;
      return measure(text, used);
    };
    for (const word of ['journey ', 'x', '旅']) {
      const text = word.repeat(Math.ceil(10_000 / word.length));
      measured = 0;
      const lines = wrapText(text, style, 300, counting);
      expect(lines.length).toBeGreaterThan(100);
      expect(measured).toBeLessThan(8 * text.length);
    }
  });
});
