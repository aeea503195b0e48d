/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import { graphemeEnds } from './graphemeEnds.ts';

/** Scripts without spaces between words whose word lists agree across engines. */
const THAI_OR_BURMESE = /[\p{Script=Thai}\p{Script=Myanmar}]+/gu;

/**
 * Where a syllable begins for certain in scripts whose word lists differ between engines: at a letter that bears a vowel
 * or a tone or has another one beneath it, and in Lao at a vowel that is written before its letter. In Lao it doesn't begin
 * after a letter that never ends one.
 */
const SYLLABLES = [
  [/\p{Script=Khmer}+/gu, /(?<!\u17d2)[\u1780-\u17b3](?=[\u17b6-\u17d3\u17dd])/gu],
  [
    /\p{Script=Lao}+/gu,
    /[\u0ec0-\u0ec4]|(?<![\u0ec0-\u0ec4\u0e82\u0e84\u0e88\u0e96\u0e97\u0e9c-\u0e9f\u0ea2\u0eab])[\u0e81-\u0eae\u0edc-\u0edf](?=[\u0eb0-\u0ebd\u0ec8-\u0ecd])/gu,
  ],
] as const;

/** Other scripts of UAX 14's class SA: nobody has words for them, so that any grapheme may end a line. */
const WITHOUT_WORD_LIST =
  /[\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}]+/gu;

const HAS_SOUTH_EAST_ASIAN =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf\u{11700}-\u{1174f}]/u;

/** Letters that a line may begin with; not a repetition mark, an abbreviation mark or a full stop. */
const BEGINS_LINE = /^(?=[\p{L}\p{N}])[^\u0e46]/u;

const words = new Map<string, Intl.Segmenter>();

function wordSegmenter(language: 'th' | 'my'): Intl.Segmenter {
  let segmenter = words.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    words.set(language, segmenter);
  }
  return segmenter;
}

function addSouthEastAsianBreaks(text: string, breaks: Set<number>): void {
  for (const { 0: run, index: start } of text.matchAll(THAI_OR_BURMESE)) {
    const language = run.charCodeAt(0) < 0x1000 ? 'th' : 'my';
    for (const { index, segment } of wordSegmenter(language).segment(run)) {
      if (index > 0 && BEGINS_LINE.test(segment)) breaks.add(start + index);
    }
  }
  for (const [script, syllable] of SYLLABLES) {
    for (const { 0: run, index: start } of text.matchAll(script)) {
      for (const { index } of run.matchAll(syllable)) if (index > 0) breaks.add(start + index);
    }
  }
  for (const { 0: run, index: start } of text.matchAll(WITHOUT_WORD_LIST)) {
    let from = 0;
    for (const end of graphemeEnds(run)) {
      if (from > 0 && BEGINS_LINE.test(run.slice(from, end))) breaks.add(start + from);
      from = end;
    }
  }
}

/**
 * Offsets (UTF-16 units, rising, the last is the text's length) at which a line of this paragraph may end: UAX 14, cut
 * down to grapheme boundaries, with words for Thai and Burmese and syllables for Khmer and Lao. The text has no newlines and is not empty.
 */
export function lineBreaks(text: string): number[] {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) breaks.add(found.position);
  if (HAS_SOUTH_EAST_ASIAN.test(text)) addSouthEastAsianBreaks(text, breaks);
  breaks.add(text.length);
  return graphemeEnds(text).filter((end) => breaks.has(end));
}
