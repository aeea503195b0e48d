import { describe, expect, it } from 'vitest';
import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { Op } from '../scene/ops.ts';
import { type SvgOptions, toSvg as write } from './toSvg.ts';

function drawing(ops: readonly Op[], fields: Partial<Infographic> = {}): Infographic {
  return {
    width: 100,
    height: 50,
    title: 'A map',
    description: '',
    lang: 'en',
    smallestText: 12,
    opaque: true,
    ops,
    ...fields,
  };
}

function text(words: string, fields: Partial<Extract<Op, { op: 'text' }>> = {}): Op {
  return {
    op: 'text',
    x: 10,
    y: 20,
    w: 30,
    text: words,
    size: 13,
    weight: 400,
    direction: 'ltr',
    fill: '#000000',
    ...fields,
  };
}

function group(ops: readonly Op[], link?: string): Op {
  const bounds = { x: 0, y: 0, w: 10, h: 10 };
  return { op: 'group', kind: 'card', x: 5, y: 6, bounds, ops, ...(link !== undefined && { link }) };
}

const NO_SHAPES: SvgOptions = { texts: { shapes: new Map(), runs: () => [] } };

function toSvg(drawn: Infographic, options = NO_SHAPES): string {
  return write(drawn, options);
}

describe('toSvg', () => {
  it('escapes whatever is written', () => {
    const svg = toSvg(drawing([text('</text><script>alert("1")</script>&amp;\u0000\u0008')], { title: '<x>&"' }));
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;</text>');
    expect(svg).toContain('<title id="map-title">&lt;x&gt;&amp;&quot;</title>');
  });

  it('links only where a click is safe', () => {
    for (const link of ['https://example.com/?a=1&b=2', 'http://example.com', 'mailto:a@example.com']) {
      expect(toSvg(drawing([group([text('x')], link)]))).toContain('<a xlink:href="');
    }
    for (const link of ['javascript:alert(1)', 'data:text/html,x', ' https://example.com', 'ftp://example.com']) {
      expect(toSvg(drawing([group([text('x')], link)]))).not.toContain('<a ');
    }
  });

  it('clips a group where it says so', () => {
    const clipped = { ...group([text('x')]), clip: true } as Op;
    expect(toSvg(drawing([clipped]))).toMatch(
      /<clipPath id="clip-1"><rect x="0" y="0" width="10" height="10"\/><\/clipPath><g clip-path="url\(#clip-1\)"><text/,
    );
  });

  it('turns lines that run from top to bottom', () => {
    expect(toSvg(drawing([text('down', { turned: true })]))).toMatch(
      /<g transform="translate\(10 20\) rotate\(90\)"><text x="0" y="0" [^>]*>down<\/text><\/g>/,
    );
  });

  it('sets lines that run to the left from their left edge', () => {
    expect(toSvg(drawing([text('שלום', { direction: 'rtl' })]))).toMatch(
      /<text x="10" y="20" [^>]*direction="rtl" text-anchor="end">שלום<\/text>/,
    );
  });

  it('shows the shapes of a line and not its text, which is as wide', () => {
    const svg = toSvg(drawing([text('ii')]), {
      texts: {
        shapes: new Map([['a1', 'm1 2h3z']]),
        runs: () => [{ x: 1.5, scale: 0.013, places: [0, 300].map((x) => ({ key: 'a1', x, y: 0 })) }],
      },
    });
    expect(svg).toContain('<defs><path id="a1" d="m1 2h3z"/></defs>');
    expect(svg).toContain(
      '<text x="10" y="20" font-size="13" fill="none" pointer-events="all" textLength="30" lengthAdjust="spacingAndGlyphs">ii</text>' +
        '<g transform="translate(11.5 20) scale(0.013)" fill="#000000" pointer-events="none">' +
        '<use xlink:href="#a1"/><use xlink:href="#a1" x="300"/></g>',
    );
  });
});
