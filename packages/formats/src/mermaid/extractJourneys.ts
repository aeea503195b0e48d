import { blocksIn } from './fences.ts';
import { parseJourney } from './parseJourney.ts';
import { prepareSource } from './prepareSource.ts';

/** One `journey` of a file. */
export interface JourneyBlock {
  text: string;
  /** The number of its first line in the file, from 1. */
  line: number;
  /** Absent when it has none, or can't be read. */
  title: string | undefined;
}

/**
 * The mermaid journeys of a file: of the blocks marked as mermaid in Markdown or reStructuredText; else the whole file,
 * when it is one; else of blocks that are not marked. Empty when there is none.
 */
export function extractJourneys(file: string): JourneyBlock[] {
  const text = file.replace(/^\uFEFF/, '');
  const blocks = blocksIn(text).filter((block) => isJourney(block.text));
  const marked = blocks.filter((block) => block.isMermaid);
  if (marked.length > 0) return marked.map(titled);
  if (isJourney(text)) return [titled({ text, line: 1 })];
  return blocks.map(titled);
}

/** Whether `text` is meant as a journey, with or without mistakes. */
function isJourney(text: string): boolean {
  try {
    return /^journey\b/i.test(prepareSource(text).text);
  } catch {
    // Front matter that can't be read: whoever wrote it needs to be told, if a journey follows.
    return /^\s*journey\b/im.test(text);
  }
}

function titled({ text, line }: { text: string; line: number }): JourneyBlock {
  try {
    return { text, line, title: parseJourney(text).title };
  } catch {
    return { text, line, title: undefined };
  }
}
