import type { CardKind } from '@milepost/schema';
import type { Measures } from './measures.ts';
import type { TypeScale } from './typeScale.ts';

/** Ground, bar and words of one kind of card, `#rrggbb`. */
export interface CardColours {
  readonly ground: string;
  readonly border: string;
  /** The 4 px bar at the left, and the icon. */
  readonly bar: string;
  readonly text: string;
  /** Chips, captions and other words of less weight. */
  readonly muted: string;
  readonly chip: string;
}

/** Colours of one stage, `#rrggbb`. */
export interface StageColours {
  readonly header: string;
  /** Words on the header. */
  readonly onHeader: string;
  readonly tint: string;
  /** The tint's paler form, beneath the stage's cards. */
  readonly wash: string;
  /** Words on the tint that carry the stage's colour. */
  readonly accent: string;
}

/** Everything that decides how a map looks; canvas, table and painters read it. Colours are `#rrggbb`. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly ink: string;
  readonly muted: string;
  /** The ground that the map lies on. */
  readonly canvas: string;
  /** Panels on the ground, such as the emotion curve's. */
  readonly surface: string;
  /** Decoration: lines that carry no meaning of their own. */
  readonly hairline: string;
  /** Borders of controls, and lines that do carry meaning. */
  readonly control: string;
  readonly focus: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly emotion: { readonly negative: string; readonly neutral: string; readonly positive: string };
  readonly cards: Readonly<Record<CardKind, CardColours>>;
  /** By position, from the first again when there are more stages. */
  readonly stages: readonly Pick<StageColours, 'header' | 'tint'>[];
  readonly personas: readonly string[];
  /** False where stages, cards and personas have the theme's colours whatever a map gives them. True when absent. */
  readonly keepsColours?: boolean;
  readonly type: TypeScale;
  readonly measures: Measures;
}
