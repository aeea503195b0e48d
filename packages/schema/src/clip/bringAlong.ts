import type { Change } from '../changes.ts';
import { inOrder } from '../inOrder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { placeAt } from '../order.ts';
import type { Evidence } from '../records/evidence.ts';

/** What cards refer to, as the target map knows it. */
export interface Companions {
  /** Puts what the target map lacks. */
  readonly changes: readonly Change[];
  /** The id in the target map of each persona and each piece of evidence in the clip. */
  readonly personas: ReadonlyMap<string, string>;
  readonly evidence: ReadonlyMap<string, string>;
}

/**
 * Finds the personas (by name) and the evidence (by what it says) of a clip in the target map, and brings along what it
 * lacks. An id alone says little: maps from one template share them.
 */
export function bringAlong(map: JourneyMap, clip: JourneyMap, makeId: () => string): Companions {
  const changes: Change[] = [];
  const personas = new Map<string, string>();
  const known = inOrder(map.personas);
  const strangers = inOrder(clip.personas).filter((persona) => {
    const namesakes = known.filter(({ name }) => sameName(name, persona.name));
    const found = namesakes.find(({ id }) => id === persona.id) ?? namesakes[0];
    if (found) personas.set(persona.id, found.id);
    return !found;
  });
  const { orders, moved } = placeAt(known, known.length, strangers.length);
  for (const { id, order } of moved) changes.push({ op: 'set', in: 'personas', id, fields: { order } });
  strangers.forEach((persona, index) => {
    const id = makeId();
    personas.set(persona.id, id);
    changes.push({ op: 'put', in: 'personas', record: { ...persona, id, order: orders[index] as string } });
  });

  const evidence = new Map<string, string>();
  const ids = new Map(Object.values(map.evidence).map((piece) => [contentOf(piece), piece.id]));
  for (const piece of Object.values(clip.evidence)) {
    const content = contentOf(piece);
    const here = Object.hasOwn(map.evidence, piece.id) ? map.evidence[piece.id] : undefined;
    const found = here && contentOf(here) === content ? here.id : ids.get(content);
    const id = found ?? makeId();
    evidence.set(piece.id, id);
    if (found) continue;
    ids.set(content, id);
    changes.push({ op: 'put', in: 'evidence', record: { ...piece, id } });
  }
  return { changes, personas, evidence };
}

/** Whether two names are the same but for capitals and spaces around. */
export function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function contentOf({ kind, text, source, link, date, sampleSize }: Evidence): string {
  return JSON.stringify([kind, text, source, link, date, sampleSize]);
}
