import * as z from 'zod/mini';
import { id } from './ids.ts';
import { card } from './records/card.ts';
import { connection } from './records/connection.ts';
import { evidence } from './records/evidence.ts';
import { lane } from './records/lane.ts';
import { mapRecord } from './records/map.ts';
import { persona } from './records/persona.ts';
import { stage } from './records/stage.ts';
import { step } from './records/step.ts';

/** The version of the document's form that this code writes. Older ones are migrated, newer ones refused. */
export const SCHEMA_VERSION = 1;

/** The schema of one record of each collection. */
export const recordSchemas = {
  personas: persona,
  stages: stage,
  steps: step,
  lanes: lane,
  cards: card,
  connections: connection,
  evidence,
} as const;

/** The names of the document's collections. */
export const COLLECTIONS = Object.keys(recordSchemas) as Collection[];

export type Collection = keyof typeof recordSchemas;
export type RecordOf<C extends Collection> = z.infer<(typeof recordSchemas)[C]>;

/** A whole journey map: flat records by id. What `parseMap` accepts also keeps the rules of SPEC.md. */
export const journeyMap = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  map: mapRecord,
  personas: z.record(id, persona),
  stages: z.record(id, stage),
  steps: z.record(id, step),
  lanes: z.record(id, lane),
  cards: z.record(id, card),
  connections: z.record(id, connection),
  evidence: z.record(id, evidence),
});

export type JourneyMap = z.infer<typeof journeyMap>;
