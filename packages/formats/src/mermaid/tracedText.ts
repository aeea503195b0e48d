/** A text from which pieces were cut, that still knows where each of its characters stood at first. */
export interface TracedText {
  text: string;
  /** The first offset of each character, and of the end. */
  origin: Uint32Array;
}

/** From (inclusive) and to (exclusive). */
export type Range = readonly [from: number, to: number];

export function traced(text: string): TracedText {
  const origin = new Uint32Array(text.length + 1);
  for (let offset = 0; offset <= text.length; offset++) origin[offset] = offset;
  return { text, origin };
}

/** The text without `ranges`, which must be in order and apart from each other. */
export function cut(whole: TracedText, ranges: readonly Range[]): TracedText {
  if (ranges.length === 0) return whole;
  const { text, origin } = whole;
  const pieces: string[] = [];
  const kept = new Uint32Array(origin.length);
  let length = 0;
  let at = 0;
  for (const [from, to] of [...ranges, [text.length, text.length] as const]) {
    pieces.push(text.slice(at, from));
    kept.set(origin.subarray(at, from), length);
    length += from - at;
    at = to;
  }
  kept[length] = origin[text.length] as number;
  return { text: pieces.join(''), origin: kept.subarray(0, length + 1) };
}
