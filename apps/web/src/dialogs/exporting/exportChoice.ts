import { queryOf } from '../../api/request.ts';

export const EXPORT_FORMATS = ['png', 'jpeg', 'webp', 'pdf', 'svg', 'mmd', 'json'] as const;
export const SCALES = [1, 2, 3, 4] as const;
export const PAPERS = ['a4', 'a3', 'fit'] as const;

/** Of pictures that leave out what isn't seen: a smaller file, the usual, and nothing that anybody could see. */
export const QUALITIES = [75, 90, 100] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** The formats that consist of pixels. */
export type PictureFormat = 'png' | 'jpeg' | 'webp';

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

/** Where the server has the file that was chosen. */
export function exportUrl(mapId: string, choice: ExportChoice): string {
  const address = `/api/maps/${encodeURIComponent(mapId)}/export.${choice.format}`;
  if (isPicture(choice.format)) {
    const size = choice.size === 'scale' ? { scale: choice.scale } : { width: chosenWidth(choice) };
    const background = isTransparent(choice) ? choice.background : undefined;
    const quality = choice.format === 'png' ? undefined : choice.quality;
    return address + queryOf({ ...size, background, quality });
  }
  if (choice.format === 'pdf') {
    // A page cut to the map's size stands as the map does.
    const orientation = choice.paper === 'fit' ? undefined : choice.orientation;
    return address + queryOf({ paper: choice.paper, orientation });
  }
  return address;
}
