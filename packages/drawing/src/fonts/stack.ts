/** Weights the bundled families come in. Other weights would be synthesised, differently on each side. */
export type FontWeight = 400 | 600;

/**
 * Every bundled family in fallback order: Inter first, so that Latin never comes from another face; emoji last. The names
 * are our own, because Skia prefers a font installed on the machine to one that was registered under the same name.
 */
export const FONT_FAMILIES = [
  'Milepost Sans',
  'Milepost Arabic',
  'Milepost Hebrew',
  'Milepost Thai',
  'Milepost Devanagari',
  'Milepost Japanese',
  'Milepost Emoji',
] as const;

export type FontFamily = (typeof FONT_FAMILIES)[number];

/**
 * The CSS font-family list every text is measured and painted with. A family that is registered but not named here is
 * never used by Skia, so the list is always given whole. No generic family at the end: it would resolve to another font
 * on each machine.
 */
export const FONT_STACK = FONT_FAMILIES.map((family) => `"${family}"`).join(', ');
