import type { SKRSContext2D } from '@napi-rs/canvas';
import type { FontWeight } from '../fonts/stack.ts';
import type { LineStyle } from '../text/shape/shapeLine.ts';

/** A line of text on a page, between two marks. */
export interface MarkedText extends LineStyle {
  readonly text: string;
}

/**
 * Size of a mark: a rectangle smaller than anything that is drawn, taken out again before anybody sees it. Skia keeps
 * single precision, in which these are told apart up to coordinates of 20,000.
 */
const MARK = { w: 0.02, h: 0.03 };
const TOLERANCE = 0.006;

/**
 * Text of which Skia writes down every character by itself: one glyph each, and the font knows which. Everything else
 * may have letters that join, stack or change, or that no font has.
 */
const PLAIN =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0386-\u03ce\u0400-\u0482\u048a-\u04ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u2193\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

const INTER = /^(?:\w+ )?[\d.]+px "Milepost Sans"/;

/** Of a font as a context gives it back: it leaves out 400 and calls 700 bold. */
function weightOf(font: string): FontWeight {
  if (font.startsWith('bold ')) return 700;
  return font.startsWith('600 ') ? 600 : 400;
}

/** From now on, text on this page of a PDF that isn't plain gets a mark before it and one after it; the list grows as it does. */
export function markTexts(context: SKRSContext2D, page: { readonly w: number; readonly h: number }): MarkedText[] {
  const marked: MarkedText[] = [];
  const fillText = context.fillText.bind(context);
  const mark = () => {
    // In the middle of the page wherever the text is: what lies outside of it isn't written.
    const { a, b, c, d, e, f } = context.getTransform();
    const x = page.w / 2 - e;
    const y = page.h / 2 - f;
    const area = a * d - b * c;
    context.fillRect((d * x - c * y) / area, (a * y - b * x) / area, MARK.w, MARK.h);
  };
  context.fillText = (text, x, y) => {
    // Other faces have ligatures.
    if (PLAIN.test(text) && INTER.test(context.font)) {
      fillText(text, x, y);
      return;
    }
    const { font, direction, lang } = context;
    marked.push({
      text,
      families: Array.from(font.matchAll(/"([^"]+)"/g), ([, family = '']) => family),
      weight: weightOf(font),
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
      lang,
    });
    mark();
    fillText(text, x, y);
    mark();
  };
  return marked;
}

const RECTANGLE = ' re\nf\n';

/** A page's content cut at its marks: every second piece is a marked text. */
export function cutAtMarks(content: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = content.indexOf(RECTANGLE); at >= 0; at = content.indexOf(RECTANGLE, at + 1)) {
    const start = content.lastIndexOf('\n', at) + 1;
    const [, , w = 0, h = 0] = content.slice(start, at).split(' ').map(Number);
    if (Math.abs(w - MARK.w) > TOLERANCE || Math.abs(h - MARK.h) > TOLERANCE) continue;
    pieces.push(content.slice(from, start));
    from = at + RECTANGLE.length;
  }
  pieces.push(content.slice(from));
  return pieces;
}
