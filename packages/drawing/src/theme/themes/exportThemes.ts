import type { ExportTheme } from '@milepost/schema/exporting';
import { darkTheme } from '../darkTheme.ts';
import { lightTheme } from '../lightTheme.ts';
import type { Theme } from '../theme.ts';
import { editorialTheme } from './editorial.ts';
import { highContrastTheme } from './highContrast.ts';
import { terracottaTheme } from './terracotta.ts';
import { twoInksTheme } from './twoInks.ts';

/** The themes that an export can be asked for in, by their names; a brand's is made of the brand. */
export const exportThemes: Readonly<Record<Exclude<ExportTheme, 'brand' | 'brand-dark'>, Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  editorial: editorialTheme,
  terracotta: terracottaTheme,
  'two-inks': twoInksTheme,
  'high-contrast': highContrastTheme,
};
