import { darkTheme } from './darkTheme.ts';
import { lightTheme } from './lightTheme.ts';
import type { Theme } from './theme.ts';

/** Every theme that a map or the interface can name. */
export const THEMES: readonly Theme[] = [lightTheme, darkTheme];

/** The theme of that id; the default theme where it is absent or not known. */
export function themeFor(id?: string): Theme {
  return THEMES.find((theme) => theme.id === id) ?? lightTheme;
}
