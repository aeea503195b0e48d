const LAST_CODE = 0xffff;

/** What the codes of a font stand for; a glyph that stands for several things gets a code for each. */
export class CodeTable {
  /** By code; '' is nothing. */
  readonly texts: Map<number, string>;
  /** The new codes, and the old one that draws the same. */
  readonly added = new Map<number, number>();
  private readonly old = new Set<number>();
  private readonly mayGrow: boolean;
  private readonly byMeaning = new Map<string, number>();
  private next = 0;

  constructor(texts: Map<number, string>, options: { mayGrow: boolean }) {
    this.texts = texts;
    this.mayGrow = options.mayGrow;
    for (const code of texts.keys()) this.keep(code);
  }

  /** Says that this code is used; all have to be known before the first new one is made. */
  keep(code: number): void {
    this.old.add(code);
    this.next = Math.max(this.next, code + 1);
  }

  /** The code that draws what this one does and stands for this text. Where none is free, this one. */
  codeFor(code: number, text: string): number {
    const before = this.texts.get(code);
    if (before === text) return code;
    // An emoji with what asks for its picture behind it.
    const longer = before !== undefined && !this.mayGrow && text.startsWith(before);
    if (before === undefined || longer) {
      this.texts.set(code, text);
      return code;
    }
    const meaning = `${code} ${text}`;
    const known = this.byMeaning.get(meaning);
    if (known !== undefined) return known;
    if (!this.mayGrow || this.next > LAST_CODE) return code;
    const added = this.next++;
    this.byMeaning.set(meaning, added);
    this.added.set(added, code);
    this.texts.set(added, text);
    return added;
  }

  /** The glyph of each code, two bytes each: that of the same number for the old ones. */
  glyphs(): Buffer {
    const glyphs = Buffer.alloc(this.next * 2);
    for (const code of this.old) glyphs.writeUInt16BE(code, code * 2);
    for (const [code, old] of this.added) glyphs.writeUInt16BE(old, code * 2);
    return glyphs;
  }
}
