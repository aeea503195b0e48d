/** Text that mermaid would refuse to draw as a `journey`. */
export class MermaidSyntaxError extends Error {
  /** Counted from 1, in the text or file that was read. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number | undefined;
  /** What is wrong and how to mend it, as a sentence without its full stop. */
  readonly reason: string;

  constructor(line: number, column: number | undefined, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = 'MermaidSyntaxError';
    this.line = line;
    this.column = column;
    this.reason = reason;
  }
}
