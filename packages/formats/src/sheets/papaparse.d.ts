declare module 'papaparse' {
  /** The part that is used here. */
  export function parse(
    text: string,
    options: { delimiter: string; quoteChar: string },
  ): { data: string[][]; errors: readonly { type: string }[] };
}
