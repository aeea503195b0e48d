import { ORIENTATIONS, sizeOfPage, type TileSheet } from '@milepost/schema/exporting';
import { PT_PER_PX, PX_PER_INCH } from '../composition.ts';

export const PX_PER_MM = PX_PER_INCH / 25.4;
/** Px at the edges of a sheet that printers at home don't reach, and that hold its marks and its label. */
const EDGE = 8 * PX_PER_MM;
/** Px by which a page may be larger than a sheet that still counts as that. */
const NONE = 1;

/** How a page is cut into sheets that are all alike. Px. */
export interface TileGrid {
  /** Of a sheet of paper. */
  readonly sheet: { readonly w: number; readonly h: number };
  /** What one sheet shows of the page, in the middle of the sheet. */
  readonly tile: { readonly w: number; readonly h: number };
  readonly rows: number;
  readonly columns: number;
  readonly overlap: number;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/**
 * The grid with the fewest sheets, which lie as the page does where that makes no difference; undefined for a page that is no larger
 * than a sheet.
 *
 * @param overlap in mm
 */
export function tileGrid(page: Size, name: TileSheet, overlap: number): TileGrid | undefined {
  const grids = ORIENTATIONS.map((orientation) => {
    const { w, h } = sizeOfPage({ paper: name, orientation }) as Size;
    return gridOf(page, { w: w / PT_PER_PX, h: h / PT_PER_PX }, overlap * PX_PER_MM);
  });
  if (grids.some(({ sheet }) => page.w <= sheet.w + NONE && page.h <= sheet.h + NONE)) return undefined;
  const lies = ({ sheet }: TileGrid) => sheet.w > sheet.h === page.w > page.h;
  return grids.sort((a, b) => a.rows * a.columns - b.rows * b.columns || Number(lies(b)) - Number(lies(a)))[0];
}

function gridOf(page: Size, sheet: Size, overlap: number): TileGrid {
  const columns = count(page.w, sheet.w - 2 * EDGE, overlap);
  const rows = count(page.h, sheet.h - 2 * EDGE, overlap);
  const tile = { w: (page.w + (columns - 1) * overlap) / columns, h: (page.h + (rows - 1) * overlap) / rows };
  return { sheet, tile, rows, columns, overlap };
}

function count(length: number, room: number, overlap: number): number {
  return Math.max(1, Math.ceil((length - overlap) / (room - overlap) - 1e-6));
}
