import { beyondInter } from '../fonts/beyondInter.ts';
import { graphemeEnds } from '../text/graphemeEnds.ts';
import type { HasGlyphs } from './glyphFinder.ts';

/** Stands for what was taken out of a text until the spaces around it are looked at. */
const GAP = '\ufffc';
/** Gaps with the spaces between and around them, on one line. */
const GAPS = /[^\S\n]*(?:\ufffc[^\S\n]*)+/g;

/** What of a text no bundled font has: whole graphemes, since a letter without its mark would be another one. */
export function unknownCharacters(text: string, hasGlyphs: HasGlyphs): readonly string[] {
  return beyondInter([text]).size === 0 ? [] : graphemes(text).filter((each) => !hasGlyphs(each));
}

/** A text without what no bundled font has. Where a word goes, one of the spaces around it goes, too; both at the end of a line or a clause. */
export function withoutUnknown(text: string, hasGlyphs: HasGlyphs): string {
  if (unknownCharacters(text, hasGlyphs).length === 0) return text;
  return graphemes(text.replaceAll(GAP, ''))
    .map((each) => (hasGlyphs(each) ? each : GAP))
    .join('')
    .replace(GAPS, (gap, at: number, all: string) => {
      const isAtEdge = at === 0 || all[at - 1] === '\n' || /^(?:[\n,.;:!?)]|$)/.test(all.slice(at + gap.length));
      return isAtEdge ? '' : (/[^\ufffc]/.exec(gap)?.[0] ?? '');
    });
}

function graphemes(text: string): readonly string[] {
  const ends = graphemeEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}
