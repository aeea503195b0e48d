import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/** C0 and C1 control characters other than tab and line feed, the byte order mark, and what stands for an object. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this expression is for
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffc]/;

/** Why `text` can't be kept in a map, or undefined when it can. */
export function faultInText(text: string): string | undefined {
  if (!text.isWellFormed()) return 'has half of a surrogate pair (a broken character)';
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return `has the control character U+${code.toString(16).toUpperCase().padStart(4, '0')} at position ${found.index}`;
}

/** The beginning of a text, `longest` UTF-16 code units at most, without half of a character at its end. */
export function cutText(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function checkedString(max: number) {
  return z.string().check(
    z.maxLength(max, { error: `is longer than ${max} characters`, abort: true }),
    z.check((context) => {
      const message = faultInText(context.value);
      if (message) context.issues.push({ code: 'custom', message, input: context.value });
    }),
  );
}

/** A text of several lines. Tabs and line feeds are kept, other control characters and broken characters refused. */
export const text = checkedString(LIMITS.textLength);

/** A name or label. It may hold line feeds, which are drawn, but is meant to be short. */
export const name = checkedString(LIMITS.nameLength);

/** A list of short lines, such as tags or a persona's goals. */
export const lines = z.array(name).check(z.maxLength(LIMITS.listLength));

/** A link that is safe to put behind a click: http, https or mailto. */
export const link = checkedString(2_000).check(
  z.refine((value) => /^(https?:\/\/|mailto:)\S+$/i.test(value), {
    error: 'is not a link that starts with http://, https:// or mailto:',
  }),
);

/** A colour as #rrggbb. */
export const colour = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, { error: 'is not a colour like #3d4fc4' }));

/** A BCP 47 tag, by its form. */
export const languageTag = z
  .string()
  .check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { error: 'is not a language tag like "en" or "pt-BR"' }));

/** A day as YYYY-MM-DD. */
export const day = z.iso.date({ error: 'is not a day like 2026-11-22' });

/** A name for a file kept beside the map, as the server that keeps it gave it out. */
export const asset = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, { error: 'is not the id of an asset' }));
