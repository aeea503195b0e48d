import { readFrontMatter } from './frontMatter.ts';
import type { Range, TracedText } from './tracedText.ts';
import { cut, traced } from './tracedText.ts';

export interface Source extends TracedText {
  /** From the front matter. */
  title: string | undefined;
  /** Where a character of the prepared text stood in the file, both counted from 1. */
  positionAt(offset: number): { line: number; column: number };
}

/**
 * What mermaid does to every kind of diagram before it parses it: line ends become line feeds, and front matter,
 * `%%{init ...}%%` and whole lines of comment go. Each step is linear, unlike the expressions mermaid uses for it.
 * `firstLine` is the number of the text's first line in the file that it stands in.
 *
 * @throws MermaidSyntaxError when there is front matter that isn't YAML
 */
export function prepareSource(given: string, firstLine = 1): Source {
  const text = given.replace(/\r\n?/g, '\n');
  const frontMatter = readFrontMatter(text, firstLine);
  let source = traced(text);
  if (frontMatter) source = cut(source, [[0, frontMatter.length]]);
  source = cut(source, directivesIn(source.text));
  source = cut(source, commentLinesIn(source.text));
  source = cut(source, [[0, source.text.length - source.text.trimStart().length]]);
  for (const word of ['style', 'classDef']) source = cut(source, styleEndsIn(source.text, word));
  return { ...source, title: frontMatter?.title, positionAt: positionsIn(text, source.origin, firstLine) };
}

/** `%%{name: anything}%%` and `%%{name}%%`. One that is never closed takes the rest of the text with it. */
function directivesIn(text: string): Range[] {
  const start = /%%\{\s*\w+(?:\s*:)?\s*/g;
  const word = /\w+/y;
  const stop = /\}%%|[\u2028\u2029]/g;
  const end = /\s*(?:\}%%)?/y;
  const ranges: Range[] = [];
  for (let found = start.exec(text); found; found = start.exec(text)) {
    word.lastIndex = stop.lastIndex = start.lastIndex;
    end.lastIndex = word.test(text) ? word.lastIndex : (stop.exec(text)?.index ?? text.length);
    end.test(text);
    ranges.push([found.index, end.lastIndex]);
    start.lastIndex = end.lastIndex;
  }
  return ranges;
}

/** Lines that start with `%%`, each with the blank lines above it. */
function commentLinesIn(text: string): Range[] {
  const ranges: Range[] = [];
  let floor = 0;
  let next = 0;
  for (let at = text.indexOf('%%'); at >= 0; at = text.indexOf('%%', next)) {
    next = at + 1;
    const after = text[at + 2];
    if (after === undefined || after === '\n' || after === '{') continue;
    const from = startOfBlank(text, at, floor);
    if (from === undefined) continue;
    const lineEnd = text.indexOf('\n', at);
    floor = next = lineEnd < 0 ? text.length : lineEnd + 1;
    ranges.push([from, next]);
  }
  return ranges;
}

/** The first start of a line, not before `floor`, from which there is only white space up to `at`. */
function startOfBlank(text: string, at: number, floor: number): number | undefined {
  let first: number | undefined;
  for (let start = at; start >= floor; start--) {
    const before = text[start - 1];
    if (before === undefined || /[\n\u2028\u2029]/.test(before)) first = start;
    if (before === undefined || !/\s/.test(before)) break;
  }
  return first;
}

/**
 * Mermaid drops the last semicolon of every line that seems to style something with a colour code, in whatever kind of
 * diagram: the word, then somewhere `:`, no white space, `#`, and a semicolon.
 */
function styleEndsIn(text: string, word: string): Range[] {
  if (!text.includes(word)) return [];
  const ranges: Range[] = [];
  let lineStart = 0;
  for (const line of text.split(/[\n\u2028\u2029]/)) {
    const wordAt = line.indexOf(word);
    const last = line.lastIndexOf(';');
    if (wordAt >= 0 && colourBefore(line, wordAt + word.length, last)) {
      ranges.push([lineStart + last, lineStart + last + 1]);
    }
    lineStart += line.length + 1;
  }
  return ranges;
}

function colourBefore(line: string, from: number, to: number): boolean {
  let afterColon = false;
  for (let at = from; at < to; at++) {
    const character = line[at] as string;
    if (character === '#' && afterColon) return true;
    if (character === ':') afterColon = true;
    else if (/\s/.test(character)) afterColon = false;
  }
  return false;
}

function positionsIn(text: string, origin: Uint32Array, firstLine: number): Source['positionAt'] {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (offset) => {
    const first = origin[Math.min(offset, origin.length - 1)] ?? 0;
    let line = 0;
    let above = lineStarts.length;
    while (above - line > 1) {
      const middle = (line + above) >> 1;
      if ((lineStarts[middle] as number) <= first) line = middle;
      else above = middle;
    }
    return { line: firstLine + line, column: first - (lineStarts[line] as number) + 1 };
  };
}
