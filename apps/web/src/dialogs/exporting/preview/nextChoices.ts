import type { Remedy } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import {
  BACKGROUNDS,
  EXPORT_PRESETS,
  EXPORT_THEMES,
  LEFT_OUT,
  ORIENTATIONS,
  PAGINGS,
  SHEETS,
  TILE_SHEETS,
  WORD_LANGUAGES,
} from '@milepost/schema/exporting';
import { changeChoice, partOf } from '../changeChoice.ts';
import { EXPORT_FORMATS, type ExportChoice, OVERLAP_CHOICES } from '../exportChoice.ts';
import {
  type IncludablePart,
  includableLanes,
  includablePersonas,
  isIncluded,
  leavingOut,
  withPart,
} from '../includedParts.ts';

/** One of the things that the dialog asks. */
export type Asked = keyof ExportChoice;

interface Around {
  readonly map: JourneyMap | undefined;
  readonly hasBrand: boolean;
  /** Offered beside the preview. */
  readonly remedies: readonly Remedy[];
  /** What the pointer or the focus has come to. */
  readonly aimedAt: Asked | undefined;
}

/**
 * The choices that are one press away from this one, the likeliest first: what is aimed at, remedies, then what changes most of what is
 * seen, and last what is folded up. Some of them change nothing.
 */
export function nextChoices(
  choice: ExportChoice,
  { map, hasBrand, remedies, aimedAt }: Around,
): readonly ExportChoice[] {
  const themes = EXPORT_THEMES.filter((theme) => hasBrand || !theme.startsWith('brand'));
  const isPdf = choice.format === 'pdf';
  const isTiled = isPdf && choice.pages === 'tiles';
  const answers: Partial<Record<Asked, readonly Partial<ExportChoice>[]>> = {
    theme: [undefined, ...themes].map((theme) => ({ theme })),
    format: EXPORT_FORMATS.map((format) => ({ format })),
    preset: EXPORT_PRESETS.map((preset) => ({ preset })),
    orientation: ORIENTATIONS.map((orientation) => ({ orientation })),
    pages: isPdf ? PAGINGS.map((pages) => ({ pages })) : [],
    sheet: isTiled ? TILE_SHEETS.map((sheet) => ({ sheet })) : [],
    overlap: isTiled ? OVERLAP_CHOICES.map((overlap) => ({ overlap })) : [],
    without: LEFT_OUT.map((part) => ({ without: leavingOut(choice.without, part, !choice.without.includes(part)) })),
    lanes: map ? otherParts(includableLanes(map), choice.lanes).map((lanes) => ({ lanes })) : [],
    personas: map ? otherParts(includablePersonas(map), choice.personas).map((personas) => ({ personas })) : [],
    paper: ([...SHEETS, 'fit', 'own', undefined] as const).map((paper) => ({ paper })),
    language: [undefined, ...WORD_LANGUAGES].map((language) => ({ language })),
    background: BACKGROUNDS.map((background) => ({ background })),
  };
  const aimed = (aimedAt && answers[aimedAt]) ?? [];
  const next = [...aimed, ...remedies.map((remedy) => partOf(remedy, choice)), ...Object.values(answers).flat()];
  return next.map((answer) => changeChoice(choice, answer));
}

/** What is included where one part is put in or taken out. At least one stays. */
function otherParts(parts: readonly IncludablePart[], chosen: readonly string[] | undefined) {
  const next = parts.map((part) => withPart(parts, chosen, part.id, !isIncluded(part, chosen)));
  return next.filter((ids) => ids?.length !== 0);
}
