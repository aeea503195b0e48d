import * as z from 'zod';
import { sentence } from '../history/sentence.ts';
import { historyActor } from './versions.ts';

/** What happens to a map besides its versions. */
export const ACTIVITY_KINDS = [
  'thread-begun',
  'thread-resolved',
  'thread-reopened',
  'people-changed',
  'link-made',
  'link-changed',
  'link-revoked',
  'trashed',
  'taken-from-trash',
] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const activity = z.object({
  id: z.string(),
  /** One of these, or how a version came to be. */
  kind: z.enum([...ACTIVITY_KINDS, 'created', 'edited', 'named', 'restored']),
  at: z.iso.datetime(),
  by: z.array(historyActor),
  /** The name of a link or a version, or what a thread is pinned to. */
  about: z.string().optional(),
  /** For a version: what changed, as data for sentences. */
  changes: z.array(sentence).optional(),
  /** The same in a line of English. */
  summary: z.string().optional(),
});

export type Activity = z.infer<typeof activity>;

export const listActivityResponse = z.object({
  /** Newest first. */
  items: z.array(activity),
  /** Null on the last page. */
  nextCursor: z.string().nullable(),
});

export type ListActivityResponse = z.infer<typeof listActivityResponse>;
