import { darkTheme } from '../darkTheme.ts';
import { lightTheme } from '../lightTheme.ts';
import type { Theme } from '../theme.ts';
import { editorialTheme } from './editorial.ts';
import { highContrastTheme } from './highContrast.ts';
import { terracottaTheme } from './terracotta.ts';
import { twoInksTheme } from './twoInks.ts';

/** The themes that an export can be asked for in, by their names. */
export const EXPORT_THEMES = {
  light: lightTheme,
  dark: darkTheme,
  editorial: editorialTheme,
  terracotta: terracottaTheme,
  'two-inks': twoInksTheme,
  'high-contrast': highContrastTheme,
} as const satisfies Record<string, Theme>;

export type ExportThemeName = keyof typeof EXPORT_THEMES;
