import type { ReadTask } from './partOrder.ts';

/** The distinct actors of some tasks, in order of appearance, each with the line where it first stands. */
export function actorsOf(tasks: readonly ReadTask[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const task of tasks) {
    for (const actor of task.actors) if (actor !== '' && !lines.has(actor)) lines.set(actor, task.line);
  }
  return lines;
}
