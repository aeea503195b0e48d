import { decodeEntities } from './entities.ts';
import type { JourneyTask } from './journeyAst.ts';

/** A piece of text as mermaid shows it: without the white space around it, entity codes decoded. */
export function clean(text: string): string {
  return decodeEntities(text.trim()).trim();
}

/** Splits a list of actors. An entity code for a comma doesn't split. */
export function actorsIn(text: string): string[] {
  return text.split(',').map(clean);
}

/** A task from what stands before its first colon and what stands after it. */
export function taskOf(name: string, data: string, line: number): JourneyTask {
  const parts = data.split(':');
  const [score = '', actors, ...dropped] = parts;
  return {
    name: clean(name),
    score: Number(score),
    rawScore: clean(score),
    actors: actors === undefined ? [] : actorsIn(actors),
    line,
    droppedParts: dropped.map(clean),
    parts: [name, ...parts].map((part) => part.trim()),
  };
}
