import { EXPORT_PRESETS, EXPORT_THEMES, ORIENTATIONS, PAGINGS } from '@milepost/schema/exporting';
import { changeChoice } from '../changeChoice.ts';
import type { ExportChoice } from '../exportChoice.ts';

/** The choices that one press away from this one change most of what is seen, the likeliest first. */
export function nextChoices(choice: ExportChoice, hasBrand: boolean): readonly ExportChoice[] {
  const themes = EXPORT_THEMES.filter((theme) => hasBrand || !theme.startsWith('brand'));
  const parts: readonly Partial<ExportChoice>[] = [
    ...[undefined, ...themes].map((theme) => ({ theme })),
    { format: choice.format === 'pdf' ? 'png' : 'pdf' },
    ...EXPORT_PRESETS.map((preset) => ({ preset })),
    ...ORIENTATIONS.map((orientation) => ({ orientation })),
    ...(choice.format === 'pdf' ? PAGINGS.map((pages) => ({ pages })) : []),
  ];
  return parts.map((part) => changeChoice(choice, part));
}
