/** The part of the `linebreak` package (UAX 14) that is used here; it comes without types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Offset in UTF-16 units after which a line may or must end, in rising order; null at the end. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
