import { decodeHTML } from 'entities';

/** Mermaid's entity codes: `#35;` and `#quot;` stand for the HTML entities `&#35;` and `&quot;`. */
const CODE = /#(\w+);/g;

/** `text` with mermaid's entity codes replaced by what they stand for. An unknown one stays as it is written. */
export function decodeEntities(text: string): string {
  // Most texts have none, and some files have a million texts.
  if (!text.includes('#')) return text;
  return text.replace(CODE, (code, name: string) => {
    const entity = /^\d+$/.test(name) ? `&#${name};` : `&${name};`;
    const decoded = decodeHTML(entity);
    return decoded === entity ? code : decoded;
  });
}

/** The numeric code of each character that `pattern` (global) finds. */
export function encodeEntities(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => Array.from(found, (character) => `#${character.codePointAt(0)};`).join(''));
}
