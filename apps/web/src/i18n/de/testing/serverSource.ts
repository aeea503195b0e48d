import { globSync, readFileSync } from 'node:fs';

const FOLDERS = ['apps/api/src', 'packages/schema/src', 'packages/formats/src', 'packages/drawing/src'];

/** What is said at the start of the server alone, to whoever runs it. */
const UNSAID = ['**/*.test.ts', '**/testing/**', '**/generated/**', '**/config.ts'];

/** The server's source, with each of its sentences in one piece and a `{}` for each thing that is put in. */
export function serverSource(): string {
  const root = `${import.meta.dirname}/../../../../../..`;
  return FOLDERS.flatMap((folder) =>
    globSync('**/*.ts', { cwd: `${root}/${folder}`, exclude: UNSAID }).map((file) =>
      readFileSync(`${root}/${folder}/${file}`, 'utf8'),
    ),
  )
    .join('\n')
    .replace(/^\s*(\/\/|\/?\*).*$/gm, '')
    .replace(/['`]\s*\+\s*['`]/g, '')
    .replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '{}');
}
