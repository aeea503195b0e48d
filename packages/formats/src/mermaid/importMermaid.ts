import type { JourneyMap } from '@milepost/schema';
import { cutText, InvalidMapError, LIMITS, newId, parseMap } from '@milepost/schema';
import { actorsOf } from './actors.ts';
import type { JourneyBlock } from './extractJourneys.ts';
import { extractJourneys } from './extractJourneys.ts';
import type { MermaidWarning } from './journeyAst.ts';
import { MermaidSyntaxError } from './MermaidSyntaxError.ts';
import type { ReadSection } from './mapFromJourney.ts';
import { mapFromJourney } from './mapFromJourney.ts';
import { parseJourney } from './parseJourney.ts';
import type { PartOrder } from './partOrder.ts';
import { countScoresThatAreNone, readTask, suggestOrder } from './partOrder.ts';
import { quoted } from './quoted.ts';
import { taskWarnings } from './taskWarnings.ts';

export interface MermaidImportOptions {
  /** Which of a file's journeys, from 0. */
  index?: number;
  /** What the parts of a task's line mean; mermaid's own order unless told otherwise. */
  order?: PartOrder;
  /** Where the ids of the new records come from. */
  makeId?: () => string;
}

export interface MermaidImport {
  document: JourneyMap;
  /** Everything that is lost or looks wrong, for people to see before they keep the import. */
  warnings: MermaidWarning[];
  /** An order of the parts in which the scores would be numbers, when in the given one most are not. */
  suggestedOrder: PartOrder | undefined;
  /** The journeys of the file, to choose from by `index`: the first thousand, long titles cut. */
  journeys: Array<Pick<JourneyBlock, 'title' | 'line'>>;
}

/**
 * Makes a map of a mermaid `journey`, or of one in a Markdown or reStructuredText file.
 *
 * @throws MermaidSyntaxError where mermaid refuses, or when there is no journey number `index`
 * @throws InvalidMapError when it is larger than a map may be
 */
export function importMermaid(file: string, options: MermaidImportOptions = {}): MermaidImport {
  const { index = 0, order = 'task-score-actors', makeId = newId } = options;
  const blocks = extractJourneys(file);
  const block = choose(blocks, index) ?? { text: file, line: 1 };
  const ast = parseJourney(block.text, block.line);
  const tasks = ast.sections.flatMap((section) => section.tasks);

  const sections = ast.sections.map((section) => ({
    ...section,
    tasks: section.tasks.map((task) => readTask(task, order)),
  }));
  refuseTooLarge(sections);
  const { map, warnings: lossesOfText } = mapFromJourney({ ...ast, sections }, makeId);

  const aboutLines = [...ast.warnings, ...lossesOfText, ...sections.flatMap(sectionWarnings)];
  aboutLines.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const notNumbers = countScoresThatAreNone(tasks, order);
  const aboutOrder = `${notNumbers} of ${tasks.length} scores are not numbers: are the parts in another order?`;
  return {
    document: parseMap(map),
    warnings: [
      ...otherJourneys(blocks, index),
      ...(notNumbers * 2 > tasks.length ? [{ message: aboutOrder }] : []),
      ...aboutLines,
    ],
    suggestedOrder: suggestOrder(tasks, order),
    journeys: blocks
      .slice(0, MOST_JOURNEYS)
      .map(({ title, line }) => ({ title: title && cutText(title, LIMITS.nameLength), line })),
  };
}

function choose(blocks: readonly JourneyBlock[], index: number): JourneyBlock | undefined {
  if (blocks.length === 0 || blocks[index]) return blocks[index];
  const count = blocks.length === 1 ? 'is one journey' : `are ${blocks.length} journeys`;
  throw new MermaidSyntaxError(1, undefined, `there ${count} in this text, and none with the index ${index}`);
}

/** Said before the map is made, in the words of the text, rather than of each record. */
function refuseTooLarge(sections: readonly ReadSection[]): void {
  const tasks = sections.flatMap((section) => section.tasks);
  const bare = sections.filter((section) => section.tasks.length === 0).length;
  const points = tasks.reduce((sum, { actors }) => sum + Math.max(1, new Set(actors).size), 0);
  const sizes = [
    ['stages', 'sections', sections.length, LIMITS.stages],
    ['steps', 'tasks and empty sections', tasks.length + bare, LIMITS.steps],
    ['personas', 'actors', actorsOf(tasks).size, LIMITS.personas],
    ['cards', 'tasks and scores of actors', tasks.length + points, LIMITS.cards],
  ] as const;
  const faults = sizes
    .filter(([, , size, most]) => size > most)
    .map(([path, what, size, most]) => ({ path, message: `the journey has ${size} ${what}; the limit is ${most}` }));
  if (faults.length > 0) throw new InvalidMapError(faults);
}

function sectionWarnings({ name, line, tasks }: ReadSection): MermaidWarning[] {
  if (tasks.length === 0) return [{ line, message: `the section ${quoted(name)} has no task` }];
  return tasks.flatMap(taskWarnings);
}

/** More journeys than this nobody chooses from. */
const MOST_JOURNEYS = 1_000;

/** More titles than this are not listed. */
const MOST_TITLES = 10;

function otherJourneys(blocks: readonly JourneyBlock[], index: number): MermaidWarning[] {
  const others = blocks.filter((_, at) => at !== index);
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_TITLES).map(({ title, line }) => `${quoted(title || 'untitled')} (line ${line})`);
  const more = others.length > MOST_TITLES ? ` and ${others.length - MOST_TITLES} more` : '';
  return [{ message: `this text has other journeys too, which are not imported: ${named.join(', ')}${more}` }];
}
