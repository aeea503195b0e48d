/** Widths of a font's glyphs by code, in thousandths of the size of letters. */
export type GlyphWidths = ReadonlyMap<number, number>;

const LIST = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/;
const ENTRY = /(\d+) (?:\[([^\]]*)\]|(\d+) (-?[\d.]+))/g;

/** The widths that a font says: runs of different ones (`3 [500 600]`), and of the same (`7 9 250`). */
export function readWidths(font: string): GlyphWidths {
  const widths = new Map<number, number>();
  for (const [, first, list, last, same] of (LIST.exec(font)?.[1] ?? '').matchAll(ENTRY)) {
    const from = Number(first);
    if (list !== undefined)
      for (const [index, width] of list.trim().split(/\s+/).entries()) widths.set(from + index, Number(width));
    else for (let code = from; code <= Number(last); code++) widths.set(code, Number(same));
  }
  return widths;
}

/** The font with the widths of new codes, each as wide as the old one that draws the same. */
export function writeWidths(font: string, widths: GlyphWidths, added: ReadonlyMap<number, number>): string {
  const entries = [...added].flatMap(([code, old]) => {
    const width = widths.get(old);
    return width === undefined ? [] : `${code} [${width}]`;
  });
  return font.replace(LIST, (_, list: string) => `/W [${list} ${entries.join(' ')}]`);
}
