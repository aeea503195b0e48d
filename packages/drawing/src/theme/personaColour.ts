import type { Theme } from './theme.ts';

/** The colour of a persona by its place among the map's, or its own where the theme lets it: its portrait, its curve. */
export function colourOfPersona(theme: Theme, index: number, own: string | undefined): string {
  const given = theme.keepsColours === false ? undefined : own;
  return given ?? theme.personas[index % theme.personas.length] ?? theme.ink;
}
