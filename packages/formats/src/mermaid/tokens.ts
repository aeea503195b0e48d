export type TokenKind =
  | 'newline'
  | 'journey'
  | 'title'
  | 'accTitle'
  | 'accDescr'
  | 'accDescrBlock'
  | 'accDescrOpen'
  | 'section'
  | 'name'
  | 'data'
  /** Text that mermaid skips although it stands where a statement could. */
  | 'comment'
  | 'blank'
  /** A semicolon, or a colon with nothing after it: always an error. */
  | 'stray';

export interface Token {
  kind: TokenKind;
  /** The whole match. */
  text: string;
  /** What it holds, without its keyword and colon. */
  value: string;
  offset: number;
}

/**
 * Mermaid's lexer for `journey`, rule by rule: at each place the first rule that fits wins. An entity code such as
 * `#35;` counts as one character of text, where a `#` or `;` of its own would end it.
 */
const RULES: ReadonlyArray<readonly [TokenKind, RegExp]> = [
  ['comment', /%(?!\{)[^\n]*/y],
  // A comment may even start one character late, as in `5%% off`.
  ['comment', /[^}]%%[^\n]*/y],
  ['newline', /\n+/y],
  ['blank', /\s+/y],
  ['comment', /#(?!\w+;)[^\n]*/y],
  ['journey', /journey\b/iy],
  ['title', /title\s((?:[^#\n;]+|#\w+;)+)/iy],
  ['accTitle', /accTitle\s*:\s*([^\n]*)/iy],
  ['accDescr', /accDescr\s*:\s*([^\n]*)/iy],
  ['accDescrBlock', /accDescr\s*\{\s*([^}]*)\}/iy],
  ['accDescrOpen', /accDescr\s*\{/iy],
  ['section', /section\s((?:[^#:\n;]+|#\w+;)+)/iy],
  ['name', /((?:[^#:\n;]+|#\w+;)+)/y],
  ['data', /:((?:[^#\n;]+|#\w+;)+)/y],
];

/** The tokens of a prepared text. What no rule fits comes as a token `stray` of one character. */
export function* tokensIn(text: string): Generator<Token> {
  let offset = 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    yield token;
    offset += token.text.length;
  }
}

function tokenAt(text: string, offset: number): Token {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = offset;
    const match = rule.exec(text);
    if (match) return { kind, text: match[0], value: match[1] ?? '', offset };
  }
  return { kind: 'stray', text: text[offset] as string, value: '', offset };
}
