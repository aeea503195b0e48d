import type { Card } from '@milepost/schema';
import { mix, readableOn } from './contrast.ts';
import type { CardColours, Theme } from './theme.ts';

const byTheme = new WeakMap<Theme, Map<string, CardColours>>();

/** A card's colours: those of its kind, or out of its own one a bar and a tint on which all its words can be read. */
export function cardColours(theme: Theme, { kind, colour }: Pick<Card, 'kind' | 'colour'>): CardColours {
  if (colour === undefined || theme.keepsColours === false) return theme.cards[kind];
  const known = byTheme.get(theme) ?? new Map<string, CardColours>();
  byTheme.set(theme, known);
  const key = colour.toLowerCase();
  let colours = known.get(key);
  if (!colours) {
    colours = derive(theme, key);
    if (known.size > 500) known.clear();
    known.set(key, colours);
  }
  return colours;
}

function derive(theme: Theme, own: string): CardColours {
  const dark = theme.scheme === 'dark';
  const ground = mix(own, theme.surface, dark ? 0.16 : 0.1);
  const chip = mix(own, theme.surface, dark ? 0.28 : 0.18);
  return {
    ground,
    border: mix(own, theme.surface, 0.35),
    bar: readableOn(ground, own, theme.ink, 3),
    text: theme.ink,
    muted: readableOn(chip, readableOn(ground, theme.muted, theme.ink), theme.ink),
    chip,
  };
}
