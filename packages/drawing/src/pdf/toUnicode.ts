import { hexOf, textOfHex } from './pdfFile.ts';

const PAIRS = /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>(?: <([0-9A-Fa-f]+)>)?/g;
/** Entries that one block may have. */
const BLOCK = 100;

/** Reads what a font's codes stand for; those that stand for nothing are left out. */
export function readToUnicode(stream: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, kind, block = ''] of stream.matchAll(/\d+ beginbf(char|range)\n([\s\S]*?)endbf/g)) {
    for (const [, first = '', second = '', third = ''] of block.matchAll(PAIRS)) {
      const from = Number.parseInt(first, 16);
      const to = kind === 'char' ? from : Number.parseInt(second, 16);
      const start = textOfHex(kind === 'char' ? second : third);
      const last = start.charCodeAt(start.length - 1);
      for (let code = from; code <= to; code++) {
        const text = start.slice(0, -1) + String.fromCharCode(last + code - from);
        if (text !== '\0') texts.set(code, text);
      }
    }
  }
  return texts;
}

/**
 * The table with other texts in it; what it says of the font and the length of codes stays. To stand for nothing is
 * written as no character (0), which readers leave out: for a code that isn't named, some take the code itself.
 */
export function writeToUnicode(stream: string, texts: ReadonlyMap<number, string>): string {
  const begin = stream.indexOf('endcodespacerange\n') + 'endcodespacerange\n'.length;
  const digits = /begincodespacerange\n<(\d+)>/.exec(stream)?.[1]?.length ?? 4;
  const rows = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hexCode(code, digits)}> <${hexOf(text || '\0')}>\n`);
  let blocks = '';
  for (let at = 0; at < rows.length; at += BLOCK) {
    const block = rows.slice(at, at + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`;
  }
  return stream.slice(0, begin) + blocks + stream.slice(stream.indexOf('endcmap'));
}

/** A code as it stands in a file. */
export function hexCode(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}
