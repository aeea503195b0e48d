import { mix, readableOn } from './contrast.ts';
import { measures } from './measures.ts';
import type { CardColours, Theme } from './theme.ts';
import { typeScale } from './typeScale.ts';

/** What a designer decides of a theme. All else follows from it. Colours are `#rrggbb`. */
export interface ThemeTokens {
  readonly id: string;
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  /** Words. */
  readonly ink: string;
  /** The ground that the map lies on. */
  readonly canvas: string;
  /** Cards and panels. */
  readonly surface: string;
  readonly accent: string;
  /** Stages by position, from the first again when there are more. */
  readonly stages: readonly string[];
  /** Pain points and low feelings; opportunities and high ones. */
  readonly bad: string;
  readonly good: string;
  /** The bars of quotes and of metrics; as grey as other cards' when absent. */
  readonly quote?: string;
  readonly metric?: string;
  /** How much (0..1) of its colour is in the ground of what is tinted. */
  readonly tint: number;
  /** How much (0..1) of the ink is in lines that only divide. 0.14 when absent. */
  readonly hairline?: number;
  /** Contrast of lesser words to what they stand on. 4.5 when absent. */
  readonly readable?: number;
  /** Whether stages, cards and personas have the colours that a map gives them. True when absent. */
  readonly keepsColours?: boolean;
}

/** A theme out of the few decisions that make it, with words that can be read on whatever they stand on. */
export function defineTheme(tokens: ThemeTokens): Theme {
  const { ink, canvas, surface, accent, tint, good, bad, readable = 4.5, keepsColours = true } = tokens;
  const tinted = (colour: string, share = tint) => mix(colour, surface, share);
  const onBoth = (colour: string, ratio: number) =>
    readableOn(canvas, readableOn(surface, colour, ink, ratio), ink, ratio);
  const muted = onBoth(mix(ink, surface, 0.68), readable);
  const hairline = mix(ink, canvas, tokens.hairline ?? 0.14);
  const control = onBoth(mix(ink, surface, 0.55), Math.max(3, readable - 1.5));
  const plain: CardColours = {
    ground: surface,
    border: hairline,
    bar: control,
    text: ink,
    muted: readableOn(mix(ink, surface, 0.06), muted, ink, readable),
    chip: mix(ink, surface, 0.06),
  };
  const withBar = (bar: string | undefined) => (bar ? { ...plain, bar: readableOn(surface, bar, ink, 3) } : plain);
  const coloured = (colour: string): CardColours => {
    const ground = tinted(colour);
    const chip = tinted(colour, tint + 0.08);
    return {
      ground,
      border: tinted(colour, Math.max(0.3, tint * 2.5)),
      bar: readableOn(ground, colour, ink, 3),
      text: readableOn(ground, mix(colour, ink, 0.5), ink, 7),
      muted: readableOn(chip, readableOn(ground, mix(colour, ink, 0.7), ink, readable), ink, readable),
      chip,
    };
  };
  return {
    id: tokens.id,
    name: tokens.name,
    scheme: tokens.scheme,
    ink,
    muted,
    canvas,
    surface,
    hairline,
    control,
    focus: onBoth(accent, 3),
    accent: onBoth(accent, 4.5),
    onAccent: surface,
    emotion: {
      negative: readableOn(surface, bad, ink, 3),
      neutral: control,
      positive: readableOn(surface, good, ink, 3),
    },
    cards: {
      touchpoint: { ...plain, bar: ink },
      note: plain,
      quote: withBar(tokens.quote),
      pain: coloured(bad),
      opportunity: coloured(good),
      metric: withBar(tokens.metric),
      emotion: plain,
      image: plain,
    },
    stages: tokens.stages.map((header) => ({ header, tint: tinted(header) })),
    personas: [...new Set([ink, ...tokens.stages.map((colour) => onBoth(colour, 4.5))])],
    keepsColours,
    type: typeScale,
    measures,
  };
}
