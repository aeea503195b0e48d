import { FACE_SCORES, type FaceLevel } from '@milepost/drawing';
import { messages } from '../../i18n/pastingMessages.ts';

const LEVELS: readonly FaceLevel[] = [5, 4, 3, 2, 1];

/** Faces that people type, from very bad to very good. */
const EMOJI: Readonly<Record<FaceLevel, string>> = {
  1: '😡😠😭😱🤬😫😩',
  2: '😢😞😟🙁☹😕😒😣',
  3: '😐😑😶🤔',
  4: '🙂😊☺👍',
  5: '😀😃😄😁😍🤩😆🥰❤',
};

/**
 * A feeling in words as a score of -1 to 1: a face, its name ("Good"), a number from 1 to 5, from -1 to 1, or in percent.
 * What is said besides becomes the label. Words alone are neutral.
 */
export function readFeeling(text: string): { score: number; label: string } {
  for (const level of LEVELS) {
    const name = messages.editor.faces[level];
    const begins = new RegExp(`^${name}(?:\\s*\\([+-]?\\d+\\))?(?=$|[\\s,.:;])`, 'i').exec(text);
    if (begins) return { score: scoreIn(begins[0]) ?? FACE_SCORES[level], label: rest(text, begins[0]) };
    for (const face of EMOJI[level]) {
      if (text.startsWith(face)) return { score: FACE_SCORES[level], label: rest(text, face) };
    }
  }
  const number = /^[+-−]?\d+(?:[.,]\d+)?\s*%?(?=$|[\s,:;)])/.exec(text);
  const score = number && scoreOf(number[0]);
  return score === undefined || score === null
    ? { score: 0, label: text }
    : { score, label: rest(text, number?.[0] ?? '') };
}

/** The exact score that Milepost writes behind a face's name: "Good (+40)". */
function scoreIn(name: string): number | undefined {
  const percent = /\(([+-]?\d+)\)/.exec(name)?.[1];
  return percent === undefined ? undefined : bounded(Number(percent) / 100);
}

function scoreOf(written: string): number | undefined {
  const number = Number(written.replace(/[%\s]/g, '').replace(',', '.').replace('−', '-'));
  if (!Number.isFinite(number)) return undefined;
  if (written.includes('%') || Math.abs(number) > 5) return bounded(number / 100);
  const isSigned = /^[+\-−]/.test(written);
  if (!isSigned && Number.isInteger(number) && number >= 1) return (number - 3) / 2;
  return bounded(Math.abs(number) <= 1 ? number : number / 5);
}

/** From -1 to 1. JSON has no -0, so neither has a map. */
function bounded(score: number): number {
  return Math.max(-1, Math.min(1, score)) || 0;
}

function rest(text: string, taken: string): string {
  return text
    .slice(taken.length)
    .replace(/^[\uFE0F\s,.:;)–-]+/, '')
    .trim();
}
