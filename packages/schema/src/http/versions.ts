import * as z from 'zod';
import { sentence } from '../history/sentence.ts';
import { id } from '../ids.ts';
import { COLLECTIONS, journeyMap } from '../journeyMap.ts';
import { name } from '../text.ts';

/** Somebody who did something with a map. */
export const historyActor = z.object({
  /** `former` are those whose account is gone. */
  kind: z.enum(['member', 'guest', 'former']),
  /** Absent where it isn't known. */
  name: z.string().optional(),
});

export type HistoryActor = z.infer<typeof historyActor>;

export const VERSION_KINDS = ['created', 'automatic', 'named', 'restored'] as const;

export const versionSummary = z.object({
  id: z.string(),
  /** The revision of the map that it shows. */
  revision: z.int(),
  /** How it came to be: with the map, by itself, because somebody named it, or as what came of restoring another. */
  kind: z.enum(VERSION_KINDS),
  name: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** Who edited the map since the version before. */
  authors: z.array(historyActor),
  /** What changed since the version before, as data for sentences in any language. */
  changes: z.array(sentence),
  /** The same in a line of English; empty where nothing changed. */
  summary: z.string(),
  /** When the version was made that this one brought back. */
  restoredFrom: z.iso.datetime().optional(),
});

export type VersionSummary = z.infer<typeof versionSummary>;

export const listVersionsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(2_000).optional(),
});

export const listVersionsResponse = z.object({
  /** Newest first. */
  items: z.array(versionSummary),
  /** Whether whoever asks may name versions and bring them back. */
  mayKeep: z.boolean(),
  /** Null on the last page. */
  nextCursor: z.string().nullable(),
});

export type ListVersionsResponse = z.infer<typeof listVersionsResponse>;

export const versionResponse = versionSummary.extend({ document: journeyMap });

export type VersionResponse = z.infer<typeof versionResponse>;

/** A name that says something. */
const versionName = name.check(z.refine((value) => value.trim() !== '', { error: 'is empty' }));

export const nameVersionBody = z.strictObject({ name: versionName });

/** Null takes the name away. */
export const renameVersionBody = z.strictObject({ name: z.nullable(versionName) });

export const compareVersionsQuery = z.strictObject({
  /** The id of another version, or `now`. */
  to: z.union([z.literal('now'), id]).default('now'),
});

export const comparisonResponse = z.object({
  changes: z.array(sentence),
  summary: z.string(),
  /** Fields of the map itself that changed. */
  map: z.array(z.string()),
  records: z.array(
    z.object({
      in: z.enum(COLLECTIONS as [string, ...string[]]),
      id: z.string(),
      what: z.enum(['added', 'removed', 'kept']),
      /** Whether it has another place. */
      moved: z.boolean(),
      /** The fields that changed, apart from its place. */
      fields: z.array(z.string()),
    }),
  ),
});

export type ComparisonResponse = z.infer<typeof comparisonResponse>;

export const restoreVersionResponse = z.object({
  /** What the map is now. */
  version: versionSummary,
  /** What it was before: restoring this one takes the restoring back. */
  before: versionSummary,
});

export type RestoreVersionResponse = z.infer<typeof restoreVersionResponse>;
