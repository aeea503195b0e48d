/** Weights the bundled families come in. Other weights would be synthesised, differently on each side. */
export type FontWeight = 400 | 600;

/** Every bundled family in fallback order: Inter first, so that Latin never comes from another face; emoji last. */
export const FONT_FAMILIES = [
  'Inter',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Thai',
  'Noto Sans Devanagari',
  'Noto Sans JP',
  'Noto Color Emoji',
] as const;

export type FontFamily = (typeof FONT_FAMILIES)[number];

/**
 * The CSS font-family list every text is measured and painted with. A family that is registered but not named here is
 * never used by Skia, so the list is always given whole. No generic family at the end: it would resolve to another font
 * on each machine.
 */
export const FONT_STACK = FONT_FAMILIES.map((family) => `"${family}"`).join(', ');
