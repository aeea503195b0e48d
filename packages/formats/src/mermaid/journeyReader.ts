import { InvalidMapError, LIMITS } from '@milepost/schema';
import type { JourneyAst } from './journeyAst.ts';
import { MermaidSyntaxError } from './MermaidSyntaxError.ts';
import type { Source } from './prepareSource.ts';
import { quoted } from './quoted.ts';
import { reasonForToken, takesNextLine } from './syntaxReason.ts';
import { clean, taskOf } from './taskLine.ts';
import type { Token } from './tokens.ts';

/** More warnings than this about one text help nobody. */
const MOST_WARNINGS = 200;

/** Far beyond what a map takes: the rest isn't read, not even to count it. */
const MOST_TASKS = 10_000;

/** Words by which mermaid recognizes a C4 diagram wherever they stand, before it looks for `journey`. */
const OTHER_DIAGRAM = /C4(?:Context|Container|Component|Dynamic|Deployment)/;

/** Takes a journey's tokens one after the other and keeps what they say. */
export class JourneyReader {
  readonly ast: JourneyAst = {
    title: undefined,
    accTitle: undefined,
    accDescr: undefined,
    sections: [],
    warnings: [],
  };
  readonly #source: Source;
  /** The name of a task that still waits for its score. */
  #open: Token | undefined;
  #before: Token | undefined;
  #tasks = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** @throws MermaidSyntaxError when `token` can't stand where it does, InvalidMapError when there are far too many */
  take(token: Token): void {
    if (this.#open && token.kind !== 'data' && token.kind !== 'comment') this.#refuse(token);
    switch (token.kind) {
      case 'journey':
        this.#takeHeader(token);
        break;
      case 'title':
      case 'accTitle':
      case 'accDescr':
      case 'accDescrBlock':
        this.#takeText(token, token.kind === 'accDescrBlock' ? 'accDescr' : token.kind);
        break;
      case 'section':
        this.#warnOfNextLine(token);
        this.ast.sections.push({ name: clean(token.value), line: this.#lineOf(token), tasks: [] });
        break;
      case 'name':
        this.#open = token;
        break;
      case 'data':
        this.#takeData(token);
        break;
      case 'comment':
        if (isLoss(token, this.#before))
          this.#warn(token, `read as a comment and left out: ${quoted(token.text.trim())}`);
        break;
      case 'accDescrOpen':
      case 'stray':
        this.#refuse(token);
    }
    this.#before = token;
  }

  #takeHeader(token: Token): void {
    if (token.offset > 0) this.#refuse(token);
    const other = OTHER_DIAGRAM.exec(this.#source.text);
    if (other) this.#warn(token, `mermaid takes any text with the word "${other[0]}" for another kind of diagram`);
  }

  #takeText(token: Token, field: 'title' | 'accTitle' | 'accDescr'): void {
    if (token.value === '') {
      // Mermaid looks for the text on the lines below too, so there is none only where the whole text ends.
      if (token.kind !== 'accDescrBlock') this.#refuse(token);
      return;
    }
    if (token.kind !== 'accDescrBlock') this.#warnOfNextLine(token);
    const earlier = this.ast[field];
    if (earlier) this.#warn(token, `this ${field} replaces ${quoted(earlier)}`);
    this.ast[field] = clean(token.value);
  }

  #takeData(token: Token): void {
    if (!this.#open) this.#refuse(token);
    if (++this.#tasks > MOST_TASKS) {
      const message = `the journey has more than ${MOST_TASKS} tasks; the limit is ${LIMITS.steps}`;
      throw new InvalidMapError([{ path: 'steps', message }]);
    }
    const task = taskOf(this.#open.value, token.value, this.#lineOf(this.#open));
    const section = this.ast.sections.at(-1);
    if (section) section.tasks.push(task);
    else this.ast.sections.push({ name: '', line: task.line, tasks: [task] });
    this.#open = undefined;
  }

  #warnOfNextLine(token: Token): void {
    if (!token.text.includes('\n')) return;
    this.#warn(
      token,
      `"${token.kind}" has no text after it and takes the next line for it: ${quoted(clean(token.value))}`,
    );
  }

  #warn(token: Token, message: string): void {
    if (this.ast.warnings.length < MOST_WARNINGS) this.ast.warnings.push({ line: this.#lineOf(token), message });
  }

  #lineOf(token: Token): number {
    return this.#source.positionAt(token.offset).line;
  }

  #refuse(token: Token): never {
    const before = takesNextLine(this.#before) ? this.#before : undefined;
    const at = token.kind === 'stray' ? token : (this.#open ?? before ?? token);
    const { line, column } = this.#source.positionAt(at.offset);
    throw new MermaidSyntaxError(line, column, reasonForToken(token, this.#before, this.#open));
  }
}

/** Whether somebody may have meant a comment as text: `title Sprint #3`, `5%% off: 4`. */
function isLoss({ text }: Token, before: Token | undefined): boolean {
  const said = text.trim();
  if (!said.startsWith('#')) return !said.startsWith('%%');
  return said.length > 1 && (before?.kind === 'title' || before?.kind === 'section' || before?.kind === 'data');
}
