import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { FONT_FAMILIES } from '../fonts/stack.ts';
import { composeInfographic } from '../scene/infographic/composeInfographic.ts';
import { hardMap } from '../testing/hardMap.ts';
import { textsOf } from '../testing/textsOf.ts';
import { prepareContext } from '../text/prepareContext.ts';
import { createMeasure } from './createMeasure.ts';
import { embedFonts } from './embedFonts.ts';
import { renderSvg } from './renderSvg.ts';

const drawing = composeInfographic(hardMap(), { date: '2026-11-22' }, createMeasure('en-US'));

function unescaped(xml: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return xml.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name] ?? '');
}

describe('renderSvg', () => {
  it('is well-formed XML of the drawing’s size', async () => {
    const svg = await renderSvg(drawing);
    // librsvg reads XML strictly: anything not well-formed is refused.
    const { width, height, format } = await sharp(Buffer.from(svg), { density: 72 }).metadata();
    expect({ width, height, format }).toEqual({
      width: Math.round(drawing.width),
      height: Math.round(drawing.height),
      format: 'svg',
    });
  });

  it('holds every line as real text', async () => {
    const svg = await renderSvg(drawing);
    const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner]) =>
      unescaped((inner ?? '').replace(/<[^>]*>/g, '')),
    );
    expect(texts).toEqual(textsOf(drawing.ops).map(({ text }) => text));
  });

  it('says what it is to those who can’t see it, and keeps links', async () => {
    const svg = await renderSvg(drawing);
    expect(svg).toContain(
      '<title id="map-title">Buying a sofa for four &amp; living with it: “never again?” &lt;now&gt;</title>',
    );
    expect(svg).toContain('A family of four looks for a sofa');
    expect(svg).toContain('<a href="https://shop.example.com/checkout?step=2&amp;x=&lt;y&gt;"');
    expect(svg).toContain('<a href="mailto:ideas@example.com"');
  });

  it('brings its fonts, cut down to what is used, and each emoji once', async () => {
    const svg = await renderSvg(drawing);
    expect(svg).toMatch(/@font-face\{font-family:"Milepost Sans";font-weight:600;src:url\("data:font\/woff;base64,/);
    expect(svg).toMatch(/@font-face\{font-family:"Milepost Japanese"/);
    const pictures = [...svg.matchAll(/<image id="(emoji-\d+)"/g)].map(([, id]) => id);
    expect(new Set(pictures).size).toBe(pictures.length);
    // The parcel, the family, the flag and the party popper.
    expect(pictures).toHaveLength(4);
    for (const id of pictures) expect(svg).toContain(`<use href="#${id}"`);
    expect(svg.length).toBeLessThan(400_000);
  });

  it('sets its text as wide with the fonts inside as with the whole ones', async () => {
    const lines = textsOf(drawing.ops).filter(({ text }) => !/\p{Emoji_Presentation}|\ufe0f/u.test(text));
    const measure = createMeasure('en-US');
    const context = createCanvas(1, 1).getContext('2d');
    prepareContext(context, { lang: 'en-US' });
    const fonts = await embedFonts(lines, 'en-US');
    const keys = fonts.flatMap(({ url, family, weights }) => {
      const file = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
      return GlobalFonts.register(file, `Inside ${weights[0]} ${family}`) ?? [];
    });
    expect(keys).toHaveLength(fonts.length);
    const stack = (weight: number) => FONT_FAMILIES.map((family) => `"Inside ${weight} ${family}"`).join(', ');
    const differing = lines.filter((line) => {
      context.font = `${line.weight} ${line.size}px ${stack(line.weight)}`;
      context.direction = line.direction;
      return Math.abs(context.measureText(line.text).width - measure(line.text, line)) > 0.01;
    });
    expect(differing.map(({ text }) => text)).toEqual([]);
    for (const key of keys) GlobalFonts.remove(key);
  });
});
