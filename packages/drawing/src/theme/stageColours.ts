import { contrast, mix, readableOn } from './contrast.ts';
import { lightTheme } from './lightTheme.ts';
import type { StageColours, Theme } from './theme.ts';

const byTheme = new WeakMap<Theme, Map<string, StageColours>>();

function derive(theme: Theme, header: string, tint: string): StageColours {
  const white = '#ffffff';
  const dark = theme.scheme === 'dark' ? theme.canvas : theme.ink;
  return {
    header,
    onHeader: contrast(white, header) >= 4.5 || contrast(white, header) >= contrast(dark, header) ? white : dark,
    tint,
    wash: mix(tint, theme.scheme === 'dark' ? theme.canvas : theme.surface, 0.5),
    accent: readableOn(tint, header, theme.ink),
  };
}

/** Colours are chosen from the light theme's, and mean their place in it: every theme has its own there. Else -1. */
function placeInPalette(colour: string): number {
  return lightTheme.stages.findIndex(({ header }) => header === colour.toLowerCase());
}

/**
 * The colours of the stage at `index` (0 for the first). A colour of the stage's own gets a tint to match, and words in
 * whichever of white and ink can be read better on it.
 */
export function stageColours(theme: Theme, index: number, own?: string): StageColours {
  const known = byTheme.get(theme) ?? new Map<string, StageColours>();
  byTheme.set(theme, known);
  const given = theme.keepsColours === false ? undefined : own;
  const place = given === undefined ? index : placeInPalette(given);
  const palette = theme.stages[place % theme.stages.length] ?? { header: theme.ink, tint: theme.surface };
  const key = given === undefined || place >= 0 ? palette.header : given.toLowerCase();
  let colours = known.get(key);
  if (!colours) {
    const match = theme.stages.find((entry) => entry.header === key);
    colours = derive(theme, key, match?.tint ?? mix(key, theme.surface, theme.scheme === 'dark' ? 0.18 : 0.1));
    if (known.size > 500) known.clear();
    known.set(key, colours);
  }
  return colours;
}
