/** The part of the `subset-font` package that is used here; it comes without types. */
declare module 'subset-font' {
  /** A font with only the glyphs that the text needs. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2' },
  ): Promise<Buffer>;
}
