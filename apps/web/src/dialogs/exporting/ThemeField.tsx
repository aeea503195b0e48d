import { brandTheme, exportThemes, type Theme, themeFor } from '@milepost/drawing';
import type { Brand, JourneyMap } from '@milepost/schema';
import { EXPORT_THEMES, type ExportTheme } from '@milepost/schema/exporting';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { ThemeSwatch } from './ThemeSwatch.tsx';

interface ThemeFieldProps {
  readonly map: JourneyMap | undefined;
  /** That of the map's workspace, where it has one. */
  readonly brand: Brand | undefined;
  readonly value: ExportTheme | undefined;
  readonly onChange: (theme: ExportTheme | undefined) => void;
}

/** What the drawing is coloured in. */
export function ThemeField({ map, brand, value, onChange }: ThemeFieldProps) {
  const text = dialogMessages.exporting;
  const colours: Partial<Record<ExportTheme | 'map', Theme>> = {
    map: themeFor(map?.map.theme),
    ...(brand && { brand: brandTheme(brand, 'light'), 'brand-dark': brandTheme(brand, 'dark') }),
    ...exportThemes,
  };
  const themes = (['map', ...EXPORT_THEMES] as const).flatMap((name) => {
    const theme = colours[name];
    return theme ? [{ value: name, label: text.themes[name], picture: <ThemeSwatch theme={theme} /> }] : [];
  });
  return (
    <PictureChoice<ExportTheme | 'map'>
      label={text.theme}
      value={value !== undefined && colours[value] ? value : 'map'}
      options={themes}
      onChange={(theme) => onChange(theme === 'map' ? undefined : theme)}
    />
  );
}
