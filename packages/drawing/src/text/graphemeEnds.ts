/**
 * Below the first combining mark every character but CR stands alone, and so do dashes, quotation marks and currency
 * signs: the segmenter, which is slow, need not be asked.
 */
const SEVERAL_TO_A_GRAPHEME = /\r|[^\0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/;

/** Made when it is first needed, which takes long, too. */
let segmenter: Intl.Segmenter | undefined;

/** Offsets (UTF-16 units, rising) at which a grapheme ends: the places where text may be cut at all. */
export function graphemeEnds(text: string): number[] {
  const ends: number[] = [];
  if (!SEVERAL_TO_A_GRAPHEME.test(text)) {
    for (let end = 1; end <= text.length; end++) ends.push(end);
    return ends;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { index, segment } of segmenter.segment(text)) ends.push(index + segment.length);
  return ends;
}
