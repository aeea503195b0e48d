import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type PopplerProgram = 'pdffonts' | 'pdfinfo' | 'pdftoppm' | 'pdftotext';

function isInstalled(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether poppler's programs are there, which most viewers on Linux are made of. `npm test` installs them on Debian as root;
 * elsewhere the tests that need them are skipped.
 */
export const hasPoppler: boolean = isInstalled();

/**
 * What one of poppler's programs writes about a PDF.
 *
 * @param args what stands before the file's name, and after it
 */
export function runPoppler(
  program: PopplerProgram,
  file: Uint8Array,
  before: readonly string[] = [],
  after: readonly string[] = [],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-poppler-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, file);
    const options = { stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 };
    return execFileSync(program, [...before, path, ...after], options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
