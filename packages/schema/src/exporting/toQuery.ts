import { type DrawnFormat, type ExportOptions, OVERLAPS } from './names.ts';

const DRAWING = ['preset', 'theme', 'lanes', 'personas', 'without', 'language', 'paper', 'orientation'] as const;
const SIZE = ['scale', 'width'] as const;
const OPTIONS: Readonly<Record<DrawnFormat, readonly (keyof ExportOptions)[]>> = {
  png: [...DRAWING, ...SIZE, 'background'],
  jpeg: [...DRAWING, ...SIZE, 'quality'],
  webp: [...DRAWING, ...SIZE, 'background', 'quality'],
  pdf: [...DRAWING, 'pages', 'sheet', 'overlap', 'print'],
  svg: [...DRAWING, 'background'],
};
/** What needs no saying. */
const USUAL: ExportOptions = {
  preset: 'whole-map',
  background: 'theme',
  pages: 'one',
  sheet: 'a4',
  overlap: OVERLAPS.usual,
  print: false,
};

/** Options as the query of an address, with those that the format has and that say more than what is usual: `?scale=2`, or nothing. */
export function toQuery(format: DrawnFormat, options: ExportOptions): string {
  // What a browser and Node have for this, a package for both has no types of.
  const pairs = OPTIONS[format].flatMap((name) => {
    const value = options[name];
    const isSaid = value !== undefined && value !== USUAL[name] && String(value) !== '';
    return isSaid ? [`${name}=${encodeURIComponent(String(value))}`] : [];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
