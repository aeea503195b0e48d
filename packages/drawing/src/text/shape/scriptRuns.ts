import { SCRIPTS } from '../../fonts/stack.ts';

/** Scripts that bundled fonts have; what is between letters of other ones is boxes anyway. */
const LETTERS = ['Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', ...SCRIPTS].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

const OF_NO_SCRIPT = /^[\p{Script=Common}\p{Script=Inherited}]*$/u;
const ONE_SCRIPT = /^[\p{Script=Common}\p{Script=Latin}]*$/u;

/**
 * Stretches of a part of a text in which all letters are of one script, with the signs that follow them. Letters of two
 * scripts are not shaped together: no pair of them is moved closer.
 */
export function scriptRuns(
  text: string,
  from: number,
  to: number,
): Array<{ readonly from: number; readonly to: number }> {
  const part = text.slice(from, to);
  if (ONE_SCRIPT.test(part)) return [{ from, to }];
  const runs: Array<{ from: number; to: number }> = [];
  let script: number | undefined;
  let start = from;
  let at = from;
  for (const character of part) {
    const own = OF_NO_SCRIPT.test(character) ? undefined : LETTERS.findIndex((letters) => letters.test(character));
    if (own !== undefined && script !== undefined && own !== script) {
      runs.push({ from: start, to: at });
      start = at;
    }
    script = own ?? script;
    at += character.length;
  }
  return [...runs, { from: start, to }];
}
