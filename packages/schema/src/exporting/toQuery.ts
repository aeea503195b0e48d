import { type DrawnFormat, type ExportOptions, OVERLAPS } from './names.ts';

const DRAWING = ['preset', 'theme', 'lanes', 'personas', 'without', 'language', 'paper', 'orientation'] as const;
const SIZE = ['scale', 'width'] as const;
const OPTIONS: Readonly<Record<DrawnFormat, readonly (keyof ExportOptions)[]>> = {
  png: [...DRAWING, ...SIZE, 'background'],
  jpeg: [...DRAWING, ...SIZE, 'quality'],
  webp: [...DRAWING, ...SIZE, 'background', 'quality'],
  pdf: [...DRAWING, 'pages', 'sheet', 'overlap'],
  svg: [...DRAWING, 'background'],
};
/** What needs no saying. */
const USUAL: ExportOptions = {
  preset: 'whole-map',
  background: 'theme',
  pages: 'one',
  sheet: 'a4',
  overlap: OVERLAPS.usual,
};

/** Options as the query of an address, with those that the format has and that say more than what is usual: `?scale=2`, or nothing. */
export function toQuery(format: DrawnFormat, options: ExportOptions): string {
  const query = new URLSearchParams();
  for (const name of OPTIONS[format]) {
    const value = options[name];
    if (value !== undefined && value !== USUAL[name] && String(value) !== '') query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
