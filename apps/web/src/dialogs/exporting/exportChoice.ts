import {
  type CustomPaper,
  type DrawnFormat,
  type ExportOptions,
  type ExportPreset,
  type LeftOut,
  OVERLAPS,
  PAGE_SIDES,
  type Paging,
  type PictureFormat,
  type Sheet,
  type TileSheet,
  toQuery,
} from '@milepost/schema/exporting';

export const EXPORT_FORMATS = ['png', 'jpeg', 'webp', 'pdf', 'svg', 'mmd', 'json'] as const;
export const SCALES = [1, 2, 3, 4] as const;

/** Of pictures that leave out what isn't seen: a smaller file, the usual, and nothing that anybody could see. */
export const QUALITIES = [75, 90, 100] as const;

/** Mm by which sheets that are put together overlap, as they are offered. */
export const OVERLAP_CHOICES = [0, 5, OVERLAPS.usual, 15, 20] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A page as it is chosen; `own` has the sides that are typed beside it. */
export type ChosenPaper = Sheet | 'fit' | 'own';

/**
 * Everything that the dialog asks: an export's options, and what is typed as it is typed. What does not belong to the chosen format
 * is kept for when it is chosen again.
 */
export interface ExportChoice extends Omit<ExportOptions, 'paper' | 'width'> {
  readonly format: ExportFormat;
  readonly preset: ExportPreset;
  readonly without: readonly LeftOut[];
  /** What suits the preset and the format when absent. */
  readonly paper?: ChosenPaper | undefined;
  /** Mm, as typed. */
  readonly ownWidth: string;
  readonly ownHeight: string;
  readonly pages: Paging;
  readonly sheet: TileSheet;
  readonly overlap: number;
  readonly size: 'scale' | 'width';
  readonly scale: number;
  /** Px, as typed. */
  readonly width: string;
  readonly background: 'theme' | 'transparent';
  readonly quality: number;
}

export const FIRST_CHOICE: ExportChoice = {
  format: 'png',
  preset: 'whole-map',
  without: [],
  ownWidth: '600',
  ownHeight: '400',
  pages: 'one',
  sheet: 'a4',
  overlap: OVERLAPS.usual,
  size: 'scale',
  scale: 2,
  width: '4096',
  background: 'theme',
  quality: 90,
};

/** Least and most pixels that a picture's width can be asked for. What can be made is less, and depends on map and format. */
export const WIDTHS = { least: 16, most: 999_999 };

/** Whether it is a drawing, and no text. */
export function isDrawn(format: ExportFormat): format is DrawnFormat {
  return format !== 'mmd' && format !== 'json';
}

export function isPicture(format: ExportFormat): format is PictureFormat {
  return format === 'png' || format === 'jpeg' || format === 'webp';
}

/** Whether a format can do without a ground. */
export function hasBackground(format: ExportFormat): boolean {
  return format === 'png' || format === 'webp' || format === 'svg';
}

/** Whether the page is one of the first things that such an export is about: on paper, and where each network has its own. */
export function hasPageUpFront({ format, preset }: Pick<ExportChoice, 'format' | 'preset'>): boolean {
  return format === 'pdf' || preset === 'social';
}

/** The width as a number, when it is one that can be asked for. */
export function chosenWidth({ width }: Pick<ExportChoice, 'width'>): number | undefined {
  return wholeNumber(width, WIDTHS);
}

/** A side of a page of one's own as a number, when it can have that many mm. */
export function chosenSide(side: string): number | undefined {
  return wholeNumber(side, PAGE_SIDES);
}

function wholeNumber(typed: string, { least, most }: { readonly least: number; readonly most: number }) {
  const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Whether everything that is typed for the format can be asked for. */
export function isComplete(choice: ExportChoice): boolean {
  const { format, size, paper, ownWidth, ownHeight } = choice;
  if (isPicture(format) && size === 'width' && chosenWidth(choice) === undefined) return false;
  return !isDrawn(format) || paper !== 'own' || [ownWidth, ownHeight].every((side) => chosenSide(side) !== undefined);
}

/** What a choice of a drawing asks for. */
export function optionsOf(choice: ExportChoice): ExportOptions {
  const { format, size, width, paper, ownWidth, ownHeight, scale, background, ...options } = choice;
  return {
    ...options,
    paper: paper === 'own' ? customPaper(ownWidth, ownHeight) : paper,
    ...(isPicture(format) && (size === 'scale' ? { scale } : { width: chosenWidth({ width }) })),
    ...(hasBackground(format) && { background }),
    // A page cut to the map's size stands as the map does, and one's own as it was typed.
    orientation: paper === 'fit' || paper === 'own' ? undefined : options.orientation,
  };
}

function customPaper(width: string, height: string): CustomPaper | undefined {
  const [w, h] = [chosenSide(width), chosenSide(height)];
  return w === undefined || h === undefined ? undefined : `${w}x${h}`;
}

/** Where the server has a choice as a PDF that is shown in its place, and asks at once which printer to use. */
export function printUrl(mapId: string, choice: ExportChoice): string {
  const options = { ...optionsOf({ ...choice, format: 'pdf' }), print: true };
  return `/api/maps/${encodeURIComponent(mapId)}/export.pdf${toQuery('pdf', options)}`;
}

/** Where the server has the file that was chosen. */
export function exportUrl(mapId: string, choice: ExportChoice): string {
  const { format } = choice;
  const query = isDrawn(format) ? toQuery(format, optionsOf(choice)) : '';
  return `/api/maps/${encodeURIComponent(mapId)}/export.${format}${query}`;
}
