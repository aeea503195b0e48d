import { queryOf } from '../../api/request.ts';

export const EXPORT_FORMATS = ['png', 'pdf', 'svg', 'mmd', 'json'] as const;
export const SCALES = [1, 2, 3, 4] as const;
export const PAPERS = ['a4', 'a3', 'fit'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything that the dialog asks. What does not belong to the chosen format is kept for when it is chosen again. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly size: 'scale' | 'width';
  readonly scale: (typeof SCALES)[number];
  /** px, as typed. */
  readonly width: string;
  readonly background: 'white' | 'transparent';
  readonly paper: (typeof PAPERS)[number];
  readonly orientation: 'landscape' | 'portrait';
}

export const FIRST_CHOICE: ExportChoice = {
  format: 'png',
  size: 'scale',
  scale: 2,
  width: '4096',
  background: 'white',
  paper: 'a4',
  orientation: 'landscape',
};

/** Least and most pixels that a picture's width can be asked for. */
export const WIDTHS = { least: 16, most: 30_000 };

/** The width as a number, when it is one that can be asked for. */
export function chosenWidth({ width }: ExportChoice): number | undefined {
  const pixels = /^\s*\d+\s*$/.test(width) ? Number(width) : Number.NaN;
  return pixels >= WIDTHS.least && pixels <= WIDTHS.most ? pixels : undefined;
}

/** Where the server has the file that was chosen. */
export function exportUrl(mapId: string, choice: ExportChoice): string {
  const address = `/api/maps/${encodeURIComponent(mapId)}/export.${choice.format}`;
  if (choice.format === 'png') {
    const size = choice.size === 'scale' ? { scale: choice.scale } : { width: chosenWidth(choice) };
    const background = choice.background === 'transparent' ? choice.background : undefined;
    return address + queryOf({ ...size, background });
  }
  if (choice.format === 'pdf') {
    // A page cut to the map's size stands as the map does.
    const orientation = choice.paper === 'fit' ? undefined : choice.orientation;
    return address + queryOf({ paper: choice.paper, orientation });
  }
  return address;
}
