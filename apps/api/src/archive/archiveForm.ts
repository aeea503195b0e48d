import { ANCHOR_KINDS, assetId, brand, faultInText, LIMITS } from '@milepost/schema';
import { givenTime, reaction, role, VERSION_KINDS } from '@milepost/schema/http';
import { VISIBILITIES } from '@milepost/schema/http/names';
import * as z from 'zod';

/** The version of the archive's form that this server writes and reads. */
export const ARCHIVE_VERSION = 1;

const said = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => faultInText(value) === undefined, { error: 'has characters that no text may have' });
const name = said(LIMITS.nameLength);
const text = said(LIMITS.textLength);
const person = z.object({ name, role });

/** As many pictures may a map bring along. */
const MOST_PICTURES = 1_000;

/** As many reactions may a map bring along. */
const MOST_REACTIONS = 50_000;

function reactionsIn(threads: ReadonlyArray<{ comments: ReadonlyArray<{ reactions: object }> }>): number {
  const counts = threads.flatMap(({ comments }) => comments.flatMap(({ reactions }) => Object.values(reactions)));
  return counts.reduce((sum: number, count: number) => sum + count, 0);
}

/** `manifest.json`: what the archive is, and where its maps are. */
export const manifest = z.object({
  format: z.literal('milepost-archive'),
  version: z.literal(ARCHIVE_VERSION),
  exportedAt: givenTime,
  /** The logo of its brand is the file `logo`. */
  workspace: z.object({ name, members: z.array(person), brand: z.optional(brand) }),
  /** Each map's folder, and whether the map was in the trash. */
  maps: z
    .array(z.object({ folder: z.string().regex(/^maps\/\d{1,6}$/), title: name, inTrash: z.boolean().default(false) }))
    .max(10_000),
});

export type Manifest = z.infer<typeof manifest>;

/** `about.json` in a map's folder: what belongs to a map beside its document (`map.json`). */
export const aboutMap = z.object({
  visibility: z.enum(VISIBILITIES),
  createdAt: givenTime,
  people: z.array(person),
  /** The ids of its pictures, which are files in `pictures`. */
  pictures: z.array(assetId).max(MOST_PICTURES).default([]),
  threads: z
    .array(
      z.object({
        anchor: z.object({ kind: z.enum(ANCHOR_KINDS), id: said(64).optional(), label: name }),
        createdAt: givenTime,
        resolvedAt: givenTime.nullable(),
        comments: z
          .array(
            z.object({
              author: name,
              guest: z.boolean(),
              body: text,
              createdAt: givenTime,
              editedAt: givenTime.nullable(),
              /** How many put each emoji under it. */
              reactions: z.partialRecord(reaction, z.int().min(1).max(MOST_REACTIONS)).default({}),
            }),
          )
          .min(1)
          .max(10_000),
      }),
    )
    .max(10_000)
    .refine((threads) => reactionsIn(threads) <= MOST_REACTIONS, { error: 'have too many reactions' }),
});

export type AboutMap = z.infer<typeof aboutMap>;

/** A line of `versions.jsonl` in a map's folder, oldest first. The document is checked by `parseMap`. */
export const versionLine = z.object({
  kind: z.enum(VERSION_KINDS),
  name: name.nullable(),
  createdAt: givenTime,
  authors: z.array(z.object({ name })).max(1_000),
  restoredFrom: givenTime.nullable(),
  document: z.unknown(),
});

export type VersionLine = z.infer<typeof versionLine>;
