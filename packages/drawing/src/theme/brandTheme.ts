import type { Brand } from '@milepost/schema';
import { shaded } from './brand/shaded.ts';
import { contrast, mix } from './contrast.ts';
import { darkTheme } from './darkTheme.ts';
import { defineTheme } from './defineTheme.ts';
import { lightTheme } from './lightTheme.ts';
import type { Theme } from './theme.ts';

/** What a brand decides of a theme. */
export type BrandColours = Pick<Brand, 'accent' | 'palette'>;

/** How much of the accent is in dark grounds. */
const BREATH = 0.05;

/** The ground that maps of a brand lie on: a breath of its accent in the usual one. */
export function brandGround(accent: string, scheme: Theme['scheme']): string {
  return scheme === 'dark' ? mix(accent, darkTheme.canvas, BREATH) : mix(accent, '#ffffff', 0.04);
}

/**
 * A workspace's own theme. What hurts and what helps keeps its usual colours, since those carry a meaning. Whatever the
 * brand's colours are, words can be read: they become dark or light, and a colour on which neither would do gives way.
 */
export function brandTheme({ accent, palette }: BrandColours, scheme: Theme['scheme']): Theme {
  const usual = scheme === 'dark' ? darkTheme : lightTheme;
  const canvas = brandGround(accent.toLowerCase(), scheme);
  return defineTheme({
    id: scheme === 'dark' ? 'brand-dark' : 'brand',
    name: scheme === 'dark' ? 'Brand, dark' : 'Brand',
    scheme,
    ink: usual.ink,
    canvas,
    surface: scheme === 'dark' ? mix(accent.toLowerCase(), usual.surface, BREATH) : usual.surface,
    accent: accent.toLowerCase(),
    stages: palette.map((colour) => stageHeader(colour.toLowerCase(), canvas, usual)),
    bad: usual.emotion.negative,
    good: usual.emotion.positive,
    quote: usual.cards.quote.bar,
    metric: usual.cards.metric.bar,
    tint: scheme === 'dark' ? 0.12 : 0.1,
  });
}

/** A stage's colour, moved on where it has to be to carry words, and on a dark ground to be seen at all. */
function stageHeader(colour: string, canvas: string, { scheme, ink }: Theme): string {
  const dark = scheme === 'dark';
  const seen = dark ? shaded(colour, 1, (candidate) => contrast(candidate, canvas) >= 2.5) : colour;
  const words = ['#ffffff', dark ? canvas : ink];
  return words.some((word) => contrast(word, seen) >= 4.5)
    ? seen
    : shaded(seen, -1, (candidate) => contrast('#ffffff', candidate) >= 4.5);
}
