import type { JourneyTask } from './journeyAst.ts';
import { actorsIn, clean } from './taskLine.ts';

/**
 * What the parts of a task's line mean. The first is mermaid's; people mistakenly write the other two, which mermaid
 * draws without a word.
 */
export const PART_ORDERS = ['task-score-actors', 'task-text-score-actors', 'actor-task-score'] as const;

export type PartOrder = (typeof PART_ORDERS)[number];

/** A task, read in one of the orders. */
export interface ReadTask {
  name: string;
  /** What the author wrote beside the name, in the order that has it. */
  text: string | undefined;
  /** `NaN` when it is no number. */
  score: number;
  rawScore: string;
  actors: string[];
  line: number;
  droppedParts: string[];
}

/** Reads the parts of a task's line in `order`. */
export function readTask(task: JourneyTask, order: PartOrder): ReadTask {
  const [first = '', second = '', third, fourth, ...rest] = task.parts;
  const { line } = task;
  switch (order) {
    case 'task-score-actors':
      return { ...task, text: undefined };
    case 'task-text-score-actors': {
      const actors = fourth === undefined ? [] : actorsIn(fourth);
      return {
        name: clean(first),
        text: clean(second),
        ...scoreOf(third),
        actors,
        line,
        droppedParts: rest.map(clean),
      };
    }
    case 'actor-task-score': {
      const droppedParts = [fourth, ...rest].filter((part) => part !== undefined).map(clean);
      return { name: clean(second), text: undefined, ...scoreOf(third), actors: actorsIn(first), line, droppedParts };
    }
  }
}

/** The order in which most scores are numbers, when in `order` most are not. */
export function suggestOrder(tasks: readonly JourneyTask[], order: PartOrder): PartOrder | undefined {
  const isMost = (count: number) => count * 2 > tasks.length;
  if (!isMost(countScoresThatAreNone(tasks, order))) return undefined;
  if (!isMost(countScoresThatAreNone(tasks, 'task-score-actors'))) return 'task-score-actors';
  const fitting = tasks.filter(({ parts }) => !Number.isNaN(scoreOf(parts[2]).score));
  if (!isMost(fitting.length)) return undefined;
  const withActors = fitting.filter(({ parts }) => parts.length > 3).length * 2 >= fitting.length;
  const names = new Set(fitting.map(({ name }) => name)).size;
  // Without actors behind the score they stand before it, unless they would all be different.
  const byActor = !withActors && (names < fitting.length || fitting.length < 3);
  const suggested = byActor ? 'actor-task-score' : 'task-text-score-actors';
  return suggested === order ? undefined : suggested;
}

/** How many tasks have a score that is no number when they are read in `order`. */
export function countScoresThatAreNone(tasks: readonly JourneyTask[], order: PartOrder): number {
  return tasks.filter((task) => Number.isNaN(readTask(task, order).score)).length;
}

function scoreOf(part: string | undefined): { score: number; rawScore: string } {
  return { score: part ? Number(part) : Number.NaN, rawScore: clean(part ?? '') };
}
