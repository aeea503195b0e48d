/** A block of code inside a document of another kind. */
export interface Block {
  /** Its lines, with what a quotation puts before each of them made blank, so that columns stay. */
  text: string;
  /** The number of its first line in the document, from 1. */
  line: number;
  /** Whether the document says that it is mermaid. */
  isMermaid: boolean;
}

/** What may stand before a fence: a quotation's marks, then a list's. */
const MARGIN = /^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/;
const FENCE = /^(`{3,}|~{3,}|:{3,})\s*(.*)$/;
/** `mermaid`, `{mermaid}`, `{.mermaid ...}` and `{code-block} mermaid`. */
const MERMAID = /^[{.\s]*(?:code(?:-block)?\}\s*)?(?:mermaid|mmd)\b/i;
/** A fence that doesn't say what it holds, or that it is plain text. */
const PLAIN = /^(?:text|txt|plain|plaintext|journey)?$/i;
const DIRECTIVE = /^(\s*)\.\.\s+(?:mermaid::|(?:code|code-block|sourcecode)::\s*mermaid\s*$)/;
/** `:caption: text`, an option of a directive before its content. */
const OPTION = /^\s*:[\w-]+:/;

/**
 * The blocks between Markdown's and MyST's fences, apart from those in another language than mermaid, and the blocks
 * below reStructuredText's directives for mermaid.
 */
export function blocksIn(document: string): Block[] {
  const lines = document.split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    const start = at + 1;
    const fence = fenceIn(line);
    const directive = fence ? undefined : DIRECTIVE.exec(line);
    at = start;
    if (fence) {
      while (at < lines.length && !closes(lines[at] as string, fence.mark)) at++;
      const { isMermaid } = fence;
      if (isMermaid || fence.isPlain) {
        blocks.push({ text: contentOf(lines.slice(start, at)), line: start + 1, isMermaid });
      }
      at++;
    } else if (directive) {
      const indent = (directive[1] as string).length;
      while (at < lines.length && isBelow(lines[at] as string, indent)) at++;
      blocks.push({ text: contentOf(lines.slice(start, at)), line: start + 1, isMermaid: true });
    }
  }
  return blocks;
}

interface Fence {
  mark: string;
  isMermaid: boolean;
  isPlain: boolean;
}

function fenceIn(line: string): Fence | undefined {
  const [, mark, info = ''] = FENCE.exec(line.replace(MARGIN, '')) ?? [];
  if (!mark || (mark.startsWith('`') && info.includes('`'))) return undefined;
  const isMermaid = MERMAID.test(info);
  // Three colons fence mermaid in some wikis, and notes of all kinds elsewhere: those may hold blocks of their own.
  return mark.startsWith(':') && !isMermaid ? undefined : { mark, isMermaid, isPlain: PLAIN.test(info.trim()) };
}

function closes(line: string, mark: string): boolean {
  const text = line.replace(/^[\s>]*/, '').trimEnd();
  return text.length >= mark.length && text === (mark[0] as string).repeat(text.length);
}

function isBelow(line: string, indent: number): boolean {
  return line.trim() === '' || line.length - line.trimStart().length > indent;
}

function contentOf(lines: readonly string[]): string {
  const content = lines.map((line) => line.replace(/^[\s>]*/, (margin) => margin.replaceAll('>', ' ')));
  for (let at = 0; at < content.length; at++) {
    const line = content[at] as string;
    if (OPTION.test(line)) content[at] = '';
    else if (line.trim() !== '') break;
  }
  return content.join('\n');
}
