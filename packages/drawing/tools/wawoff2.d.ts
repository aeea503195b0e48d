/** The part of `wawoff2` that is used; it comes without types. */
declare module 'wawoff2' {
  /** The TrueType font in a WOFF2 file. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
