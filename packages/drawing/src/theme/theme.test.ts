import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardColours } from './cardColours.ts';
import { contrast } from './contrast.ts';
import { colourOfPersona } from './personaColour.ts';
import { stageColours } from './stageColours.ts';
import { THEMES, themeFor } from './themeFor.ts';
import { exportThemes } from './themes/exportThemes.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

const ALL = new Set([...THEMES, ...Object.values(exportThemes)]);

describe.each([...ALL].map((theme) => [theme.id, theme] as const))('theme %s', (_, theme) => {
  it('has words that can be read on everything they stand on', () => {
    expect(contrast(theme.ink, theme.canvas)).toBeGreaterThanOrEqual(7);
    for (const ground of [theme.canvas, theme.surface]) {
      expect(contrast(theme.muted, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.focus, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(theme.control, ground)).toBeGreaterThanOrEqual(3);
      for (const colour of theme.personas) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const { ground, chip, text, muted } of Object.values(theme.cards)) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(muted, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(muted, chip)).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of Object.values(theme.emotion))
      expect(contrast(colour, theme.surface)).toBeGreaterThanOrEqual(3);
  });

  it('gives every stage a header and a tint that its words can be read on', () => {
    for (let index = 0; index < 15; index++) {
      const { header, onHeader, tint, wash, accent } = stageColours(theme, index);
      expect(contrast(onHeader, header)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.ink, tint)).toBeGreaterThanOrEqual(7);
      expect(contrast(accent, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.muted, wash)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('sets the bands of stages off from the ground, and keeps a ground beneath cards that is no brown', () => {
    for (let index = 0; index < theme.stages.length; index++) {
      const { header, onHeader, wash } = stageColours(theme, index);
      expect(contrast(header, theme.canvas)).toBeGreaterThanOrEqual(2.5);
      expect(contrast(onHeader, header)).toBeGreaterThanOrEqual(theme.scheme === 'dark' ? 5.9 : 4.5);
      const [red = 0, green = 0, blue = 0] = wash.match(/[0-9a-f]{2}/g)?.map((part) => Number.parseInt(part, 16)) ?? [];
      // What is brown or olive on a dark ground has least blue.
      if (theme.scheme === 'dark') expect(blue).toBeGreaterThanOrEqual(Math.min(red, green));
    }
  });

  it('has colours of its own for stages whose colour was chosen from the palette', () => {
    for (const [index, { header }] of themeFor().stages.entries()) {
      expect(stageColours(theme, 0, header)).toEqual(stageColours(theme, index));
    }
  });

  it('does so for any colour that a stage is given', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const { onHeader, header, tint, accent } = stageColours(theme, 0, colour);
        expect(header).toBe(theme.keepsColours === false ? theme.stages[0]?.header : colour);
        expect(contrast(onHeader, header)).toBeGreaterThanOrEqual(4);
        expect(contrast(theme.ink, tint)).toBeGreaterThanOrEqual(7);
        expect(contrast(accent, tint)).toBeGreaterThanOrEqual(4.5);
      }),
      { seed: 20_261_122 },
    );
  });

  it('keeps the words of a card readable, whatever colour it is given', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const { ground, chip, bar, text, muted } = cardColours(theme, { kind: 'pain', colour });
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, chip)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(muted, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(muted, chip)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(bar, ground)).toBeGreaterThanOrEqual(3);
      }),
      { seed: 20_261_122 },
    );
  });
});

it('leaves out the colours of a map where there are few inks', () => {
  const { 'two-inks': theme } = exportThemes;
  expect(cardColours(theme, { kind: 'pain', colour: '#ff00ff' })).toBe(theme.cards.pain);
  expect(colourOfPersona(theme, 0, '#ff00ff')).toBe(theme.personas[0]);
  const inks = [theme.ink, theme.accent, '#ffffff'];
  for (const { header } of theme.stages) expect(inks).toContain(header);
});

it('gives a card without a colour of its own that of its kind', () => {
  const [theme] = THEMES;
  expect(theme && cardColours(theme, { kind: 'pain' })).toBe(theme?.cards.pain);
});

it('falls back to the default theme', () => {
  expect(themeFor('no-such-theme').id).toBe('default');
  expect(themeFor().id).toBe('default');
});
