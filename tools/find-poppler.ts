import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebianRoot } from './debian.ts';

function isInstalled(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(join(folder, 'pdftotext')));
}

/**
 * Sees to it that poppler's programs are there, by which tests read PDFs back: they are installed on Debian as root. Where
 * they can't be had, the tests that need them are skipped, with a word about it; PDFium, which comes as a package, reads PDFs
 * everywhere.
 */
export function findPoppler(): void {
  if (isInstalled()) return;
  if (isDebianRoot()) {
    console.log('No poppler found: installing Debian’s poppler-utils');
    if (installFromDebian('poppler-utils')) return;
  }
  console.log('No pdftotext found: what poppler reads of PDFs is not tested.');
  console.log('  Debian:  sudo apt-get install poppler-utils');
  console.log('  others:  put poppler’s programs into PATH');
}
