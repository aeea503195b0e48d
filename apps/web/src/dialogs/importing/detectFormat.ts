import type { ImportFormat } from '../../api/imports.ts';

/** What a text is meant to be, by how it begins, then by its file's name. Whatever isn't JSON is read as Mermaid. */
export function detectFormat(text: string, fileName = ''): ImportFormat {
  if (/^\uFEFF?\s*[{[]/.test(text)) return 'json';
  return /\.json$/i.test(fileName) ? 'json' : 'mermaid';
}
