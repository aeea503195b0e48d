import { quoted } from './quoted.ts';
import type { Token } from './tokens.ts';

/** Why mermaid doesn't take the start of a text for a journey. */
export function reasonForHeader(code: string): string {
  if (/^journey\b/i.test(code)) return 'the first word must be "journey" in lower case';
  if (code.startsWith('---')) return 'the front matter is not closed by a line of its own with "---"';
  return 'there is no journey: the text, or a block of it that is marked as mermaid, must start with the word "journey"';
}

/** Why `token` can't stand where it does: after `before`, while the task named `open` waits for its score. */
export function reasonForToken(token: Token, before: Token | undefined, open: Token | undefined): string {
  if (token.text === ';') return 'a semicolon can not stand here: write #59; for it';
  if (open) return reasonForOpenName(open, token, before);
  switch (token.kind) {
    case 'journey':
      return 'a line can not start with the word "journey" once more: write #106;ourney for it';
    case 'accDescrOpen':
      return 'the "{" after accDescr is never closed by a "}"';
    case 'accTitle':
    case 'accDescr':
      return `${token.kind} has no text`;
    default:
      if (takesNextLine(before)) return '"section" has no name and takes the next line for it';
      if (before?.kind === 'section') return 'the name of a section can not hold a colon: write #58; for it';
      return 'there is no name before the colon';
  }
}

/** Whether `token` is a section that found its name only on the line below. */
export function takesNextLine(token: Token | undefined): boolean {
  return token?.kind === 'section' && token.text.includes('\n');
}

function reasonForOpenName(open: Token, token: Token, before: Token | undefined): string {
  const name = open.value.trim();
  const keyword = /^(title|section)$/i.exec(name);
  if (keyword && token.kind === 'newline') return `${quoted(name)} has no text after it`;
  if (before?.kind === 'comment') return 'a "#" starts a comment, here in the name of a task: write #35; for it';
  if (token.text === ':') return `the task ${quoted(name)} has nothing after its colon: write a score from 1 to 5`;
  return `${quoted(name)} is neither a title, a section nor a task: a task needs a colon and a score`;
}
