import { loadAll, YAMLException } from 'js-yaml';
import { MermaidSyntaxError } from './MermaidSyntaxError.ts';

/** YAML grows slow long before it grows useful; mermaid itself draws no text of more than 50,000 characters. */
const LONGEST = 65_536;

export interface FrontMatter {
  title: string | undefined;
  /** How many characters it takes up at the start of the text. */
  length: number;
}

/**
 * The YAML between two lines `---` at the start of the text.
 *
 * @throws MermaidSyntaxError when it isn't YAML
 */
export function readFrontMatter(text: string, firstLine = 1): FrontMatter | undefined {
  const found = findFrontMatter(text);
  if (!found) return undefined;
  const { indent, from, to, length } = found;
  if (length > LONGEST)
    throw new MermaidSyntaxError(firstLine, undefined, `front matter longer than ${LONGEST} characters is not read`);
  const lines = text.slice(from, to).split('\n');
  const body = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
  return { title: titleOf(readYaml(body, firstLine + text.slice(0, from).split('\n').length - 1)), length };
}

function readYaml(body: string, firstLine: number): unknown {
  let documents: unknown[];
  try {
    documents = loadAll(body);
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason = error instanceof YAMLException ? error.reason : 'it can not be read';
    throw new MermaidSyntaxError(firstLine + (mark?.line ?? 0), undefined, `the front matter is not YAML: ${reason}`);
  }
  if (documents.length > 1)
    throw new MermaidSyntaxError(firstLine, undefined, 'the front matter holds several documents');
  return documents[0];
}

function titleOf(yaml: unknown): string | undefined {
  if (typeof yaml !== 'object' || yaml === null || !Object.hasOwn(yaml, 'title')) return undefined;
  const { title } = yaml as { title: unknown };
  const isPlain = typeof title === 'string' || typeof title === 'number' || typeof title === 'boolean';
  return isPlain && title ? String(title) : undefined;
}

interface Found {
  indent: string;
  from: number;
  to: number;
  length: number;
}

/**
 * The lines between the two fences. The opening one swallows the blank lines after it, so a closing fence that follows
 * at once is only seen when there is no later one.
 */
function findFrontMatter(text: string): Found | undefined {
  const opening = /^([^\S\n]*)---(\s*)/.exec(text);
  if (!opening) return undefined;
  const [all, indent = '', blank = ''] = opening;
  const last = all.length - blank.length + blank.lastIndexOf('\n');
  if (!blank.includes('\n')) return undefined;

  const closing = new RegExp(`\\n${indent}---[^\\S\\n]*\\n\\s*`, 'g');
  closing.lastIndex = last + 1;
  const end = closing.exec(text);
  if (end) return { indent, from: last + 1, to: end.index, length: closing.lastIndex };

  const before = all.length - blank.length + blank.lastIndexOf('\n', blank.lastIndexOf('\n') - 1);
  if (blank.indexOf('\n') === blank.lastIndexOf('\n')) return undefined;
  closing.lastIndex = last;
  const atOnce = closing.exec(text);
  return atOnce ? { indent, from: before + 1, to: last, length: closing.lastIndex } : undefined;
}
