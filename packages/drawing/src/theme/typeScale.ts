import type { FontWeight } from '../fonts/stack.ts';

/** A size in px, the height of its lines in px, and its weight. */
export interface TypeStyle {
  readonly size: number;
  readonly line: number;
  readonly weight: FontWeight;
}

/** The text sizes of the map, on screen and on paper alike; headlines and figures are those of presets, on paper alone. */
export const typeScale = {
  headline: { size: 32, line: 38, weight: 700 },
  title: { size: 32, line: 38, weight: 600 },
  scenario: { size: 15, line: 22, weight: 400 },
  stage: { size: 18, line: 24, weight: 600 },
  stageMeta: { size: 12, line: 16, weight: 400 },
  step: { size: 13, line: 18, weight: 600 },
  lane: { size: 13, line: 16, weight: 600 },
  cardTitle: { size: 15, line: 20, weight: 600 },
  body: { size: 13, line: 18, weight: 400 },
  strong: { size: 13, line: 18, weight: 600 },
  meta: { size: 12, line: 16, weight: 400 },
  metaStrong: { size: 12, line: 16, weight: 600 },
  smallPrint: { size: 13, line: 16, weight: 400 },
  figure: { size: 24, line: 28, weight: 700 },
  value: { size: 24, line: 28, weight: 600 },
  name: { size: 18, line: 24, weight: 600 },
  quote: { size: 14, line: 20, weight: 400 },
} as const satisfies Record<string, TypeStyle>;

export type TextRole = keyof typeof typeScale;
export type TypeScale = Readonly<Record<TextRole, TypeStyle>>;
