import type { FontFamily } from '../../fonts/stack.ts';

const OPENING = '「『（［｛〈《【〔〖〘〚〝｟';
const CLOSING = '」』）］｝〉》】〕〗〙〛〟｠';
const DOTS = '、。，．';
const COLONS = '：；';
const MIDDLE = '・·\u3000';

interface Kinds {
  /** Have their ink in the right half of their square. */
  readonly opening: string;
  /** Have it in the left half. */
  readonly closing: string;
  /** Let an opening one after them be half as wide. */
  readonly before: string;
  /** Let a closing one before them be half as wide. */
  readonly after: string;
}

function kinds(closing: string, middle: string, quotes: string): Kinds {
  return {
    opening: OPENING,
    closing,
    before: `${OPENING}${closing}${middle}‘“(｢${quotes}`,
    after: `${closing}${middle}’”)｣`,
  };
}

/** Where the ink of a dot or colon is differs from region to region. */
const JAPANESE = kinds(CLOSING + DOTS, MIDDLE + COLONS, '');
const KINDS: Partial<Record<FontFamily, Kinds>> = {
  'Milepost Japanese': JAPANESE,
  'Milepost Korean': JAPANESE,
  'Milepost Simplified': kinds(CLOSING + DOTS + COLONS, MIDDLE, '’”'),
  'Milepost Traditional': kinds(CLOSING, MIDDLE + DOTS + COLONS, '’”'),
};

const ANY = new RegExp(`[${OPENING}${CLOSING}${DOTS}${COLONS}]`, 'u');

/**
 * Where East Asian punctuation of this part of a text loses the empty half of its square, because its neighbour leaves
 * room enough: the rule by which browsers (CSS `text-spacing-trim`) and Skia set it.
 */
export function halfWidthAt(text: string, from: number, to: number, family: FontFamily): number[] {
  const kinds = KINDS[family];
  if (!kinds || !ANY.test(text)) return [];
  const places: number[] = [];
  for (let at = from; at < to; at++) {
    const character = text[at] ?? '';
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    const opens = kinds.opening.includes(character) && before !== '' && kinds.before.includes(before);
    const closes = kinds.closing.includes(character) && after !== '' && kinds.after.includes(after);
    if (opens || closes) places.push(at);
  }
  return places;
}
