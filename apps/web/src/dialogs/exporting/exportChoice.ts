import { type DrawnFormat, type ExportOptions, type PictureFormat, toQuery } from '@milepost/schema/exporting';

export const EXPORT_FORMATS = ['png', 'jpeg', 'webp', 'pdf', 'svg', 'mmd', 'json'] as const;
export const SCALES = [1, 2, 3, 4] as const;
export const PAPERS = ['a4', 'a3', 'a2', 'a1', 'a0', 'fit'] as const;

/** Of pictures that leave out what isn't seen: a smaller file, the usual, and nothing that anybody could see. */
export const QUALITIES = [75, 90, 100] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything that the dialog asks. What does not belong to the chosen format is kept for when it is chosen again. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly size: 'scale' | 'width';
  readonly scale: (typeof SCALES)[number];
  /** px, as typed. */
  readonly width: string;
  readonly background: 'theme' | 'transparent';
  readonly quality: (typeof QUALITIES)[number];
  readonly paper: (typeof PAPERS)[number];
  readonly orientation: 'landscape' | 'portrait';
}

export const FIRST_CHOICE: ExportChoice = {
  format: 'png',
  size: 'scale',
  scale: 2,
  width: '4096',
  background: 'theme',
  quality: 90,
  paper: 'a4',
  orientation: 'landscape',
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

/** Whether what lies behind the picture is to be seen through it. */
export function isTransparent({ format, background }: ExportChoice): boolean {
  return (format === 'png' || format === 'webp') && background === 'transparent';
}

/** The width as a number, when it is one that can be asked for. */
export function chosenWidth({ width }: ExportChoice): number | undefined {
  const pixels = /^\s*\d+\s*$/.test(width) ? Number(width) : Number.NaN;
  return pixels >= WIDTHS.least && pixels <= WIDTHS.most ? pixels : undefined;
}

/** What a choice of a drawing asks for. */
export function optionsOf(choice: ExportChoice): ExportOptions {
  const { format, paper, orientation, quality } = choice;
  if (isPicture(format)) {
    return {
      ...(choice.size === 'scale' ? { scale: choice.scale } : { width: chosenWidth(choice) }),
      ...(isTransparent(choice) && { background: 'transparent' }),
      quality,
    };
  }
  // A page cut to the map's size stands as the map does.
  return format === 'pdf' ? { paper, ...(paper !== 'fit' && { orientation }) } : {};
}

/** Where the server has the file that was chosen. */
export function exportUrl(mapId: string, choice: ExportChoice): string {
  const { format } = choice;
  const query = isDrawn(format) ? toQuery(format, optionsOf(choice)) : '';
  return `/api/maps/${encodeURIComponent(mapId)}/export.${format}${query}`;
}
