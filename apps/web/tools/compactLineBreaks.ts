import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** How `linebreak` comes by the classes of characters: its data, and the name of what it asks for them. */
const PACKED = /const [\w$]+ = [\w$]+\.toByteArray\("([\w+/=]+)"\);\s*const ([\w$]+) = new [\w$]+\([\w$]+\);/;

/**
 * Ships the line breaking classes of Unicode as runs of characters of one class. `linebreak` has them in a trie that was
 * compressed twice, so that nothing compresses it on its way, and needs three packages to open it: together three times
 * as much. What is read again is compared with what was there, for every character.
 */
export function compactLineBreaks(): Plugin {
  return {
    name: 'milepost-compact-line-breaks',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]linebreak[\\/]dist[\\/]module\.mjs$/ },
      handler(code, id) {
        const [packed, data, trieName] = PACKED.exec(code) ?? [];
        if (!packed || !data) return this.error('linebreak has its classes in another way now');
        const require = createRequire(id);
        const Trie: new (data: Uint8Array) => { get(codePoint: number): number } = require('unicode-trie');
        const trie = new Trie(require('base64-js').toByteArray(data));
        const classes = Uint8Array.from({ length: 0x110000 }, (_, codePoint) => trie.get(codePoint));
        const runs = writeRuns(classes);
        if (Buffer.compare(readRuns(runs), classes) !== 0)
          this.error('Runs of line breaking classes are not read again');
        const lookup = `const classes = (${readRuns})(${JSON.stringify(runs)});
const ${trieName} = { get: (codePoint) => classes[codePoint] };`;
        return {
          code: code.replace(/^import .* from "(unicode-trie|base64-js)";$/gm, '').replace(packed, () => lookup),
          map: null,
        };
      },
    },
  };
}

/** A character for the class, and how many characters have it where that is more than one. */
function writeRuns(classes: Uint8Array): string {
  let runs = '';
  for (let from = 0; from < classes.length; ) {
    let to = from + 1;
    while (classes[to] === classes[from]) to += 1;
    runs += String.fromCharCode(58 + (classes[from] ?? 0)) + (to - from > 1 ? to - from : '');
    from = to;
  }
  return runs;
}

/** The classes of all characters. Goes into the page as it is written here, so it can need nothing else. */
function readRuns(runs: string): Uint8Array {
  const classes = new Uint8Array(0x110000);
  let from = 0;
  for (const [, kind = '', length] of runs.matchAll(/(\D)(\d*)/g)) {
    const to = from + Number(length || 1);
    classes.fill(kind.charCodeAt(0) - 58, from, to);
    from = to;
  }
  return classes;
}
