import type { Card } from '@milepost/schema';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { composeInfographic, type Infographic } from '../scene/infographic/composeInfographic.ts';
import type { Op } from '../scene/ops.ts';
import { hardMap } from '../testing/hardMap.ts';
import { textsOf } from '../testing/textsOf.ts';
import { textDirection } from '../text/textDirection.ts';
import { createMeasure } from './createMeasure.ts';
import { renderPixels } from './renderPixels.ts';
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
    expect(svg).toContain('<a xlink:href="https://shop.example.com/checkout?step=2&amp;x=&lt;y&gt;"');
    expect(svg).toContain('<a xlink:href="mailto:ideas@example.com"');
  });

  it('holds each shape and each emoji once, and no font', async () => {
    const svg = await renderSvg(drawing);
    expect(svg).not.toMatch(/font-face|<style/);
    const shapes = [...svg.matchAll(/<(path|image) id="([^"]+)"/g)];
    const ids = shapes.map(([, , id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // The parcel, the family, the flag and the party popper.
    expect(shapes.filter(([, tag]) => tag === 'image')).toHaveLength(4);
    const used = new Set(Array.from(svg.matchAll(/<use xlink:href="#([^"]+)"/g), ([, id]) => id));
    expect([...used].sort()).toEqual([...ids].sort());
    expect(svg.length).toBeLessThan(320_000);
  });

  it('looks in a program that ignores fonts in files as it does as a PNG', async () => {
    expect(await difference(drawing)).toBeLessThan(0.005);
  });

  it.each([
    ['ja', 'お客様は購入前に価格を比較します。「これ、いいね！」（続き）'],
    ['zh-Hans', '订单已发货（第２章），预计3天内送达：认知→决策'],
    ['zh-Hant', '國家圖書館提供線上預約服務，請於三日內取書。「直接骨」'],
    ['ko', '고객은 가격을 비교합니다. “이거 정말 좋네요!” 뷁'],
    ['mr', 'क्षत्रिय ज्ञान श्रृंखला र्‍य मराठी ळ ल श'],
    ['th', 'ลูกค้าเปรียบเทียบราคา น้ำใจ ที่นี่'],
    ['ar', 'لَا إِلٰهَ مُحَمَّدٌ رقم ١٢٣ 99.50 (10%) 📦 abc'],
    ['he', 'שָׁלוֹם עֲלֵיכֶם 👩🏽‍💻🇩🇪 www.example.com ב-12:30'],
    ['en', '👨‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇯🇵 1️⃣ ❤️ ⭐ Cafe\u0301 a\u0323\u0302 Ђ ἆ AVATAR'],
    ['en', 'ქართული \u202eabc\u202c ენა \ue000'],
  ])('sets a line in %s like the PNG: %s', async (lang, text) => {
    const direction = textDirection(text);
    const measure = createMeasure(lang);
    const ops = [15, 32].map((size, index): Op => {
      const weight = index === 0 ? 400 : 600;
      const w = measure(text, { size, weight, direction });
      return { op: 'text', x: 10, y: 30 + 50 * index, w, text, size, weight, direction, fill: '#111111' };
    });
    expect(await difference({ ...drawing, width: 1000, height: 100, lang, ops: [GROUND, ...ops] })).toBeLessThan(0.005);
  });

  it('is harmless whatever the map says', async () => {
    const hostile =
      ']]><script>alert(1)</script><image href="https://example.com/x"/>\u0000\u0008\ufffe\ud800\u202e&x;';
    const map = hardMap();
    map.map = { ...map.map, title: hostile, scenario: hostile, locale: 'en-US' };
    map.cards['t2'] = { ...map.cards['t2'], title: hostile, link: 'javascript:alert(1)' } as Card;
    const svg = await renderSvg(composeInfographic(map, { date: '2026-11-22' }, createMeasure('en-US')));
    await sharp(Buffer.from(svg)).metadata();
    const tags = [...svg.matchAll(/<([^/?!][^>\s/]*)([^>]*)>/g)].map(([, name = '', attributes = '']) => ({
      name,
      attributes,
    }));
    const known = [
      'a',
      'clipPath',
      'defs',
      'desc',
      'g',
      'image',
      'line',
      'path',
      'rect',
      'svg',
      'text',
      'title',
      'use',
    ];
    expect(tags.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(svg.includes('<!')).toBe(false);
    const unsafe = tags.filter(({ name, attributes }) => {
      const [, to = '#'] = /\shref="|\son\w+=/.test(attributes)
        ? ['', 'unsafe']
        : (/xlink:href="([^"]*)"/.exec(attributes) ?? []);
      return !(name === 'a' ? /^(https?:|mailto:)/ : /^(#|data:image\/)/).test(to);
    });
    expect(unsafe).toEqual([]);
  });
});

const GROUND: Op = { op: 'rect', x: 0, y: 0, w: 1000, h: 100, fill: '#ffffff' };

/** The share of ink that differs between the PNG of a drawing and librsvg's picture of its SVG, both a little blurred. */
async function difference(drawn: Infographic): Promise<number> {
  const png = await renderPixels(drawn, { scale: 1 });
  const svg = await sharp(Buffer.from(await renderSvg(drawn)), { density: 72 })
    .png()
    .toBuffer();
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const [ours, theirs] = await Promise.all(
    [png, svg].map((file) =>
      sharp(file)
        .flatten({ background: '#fff' })
        .resize(width, height, { fit: 'fill' })
        .blur(1)
        .greyscale()
        .raw()
        .toBuffer(),
    ),
  );
  let ink = 0;
  let differing = 0;
  for (const [index, value] of (ours ?? []).entries()) {
    if (value < 200) ink++;
    if (Math.abs(value - (theirs?.[index] ?? 0)) > 48) differing++;
  }
  expect(ink).toBeGreaterThan(100);
  return differing / ink;
}
