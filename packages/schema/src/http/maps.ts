import * as z from 'zod';
import { change } from '../changes.ts';
import { id } from '../ids.ts';
import { journeyMap } from '../journeyMap.ts';
import { languageTag, name } from '../text.ts';
import { role } from './roles.ts';

/** The ids of the templates that come with Milepost. */
export const TEMPLATE_IDS = ['classic', 'e-commerce', 'saas', 'b2b', 'patient', 'service-blueprint'] as const;

/** Where a map is made: in the first workspace that one may make maps in, when absent. */
const inWorkspace = { workspaceId: z.optional(id) };

/** A new map: from a template or blank, or from a whole document. */
export const createMapBody = z.union([
  z.strictObject({
    title: z.optional(name),
    template: z.enum(TEMPLATE_IDS).optional(),
    /** Of whoever makes it: a map begins with words of that language, where there are some. */
    locale: z.optional(languageTag),
    ...inWorkspace,
  }),
  z.strictObject({ document: z.unknown(), ...inWorkspace }),
]);

/** The document is checked by `parseMap`, which names the path of each fault. */
export const putMapBody = z.strictObject({ document: z.unknown() });

export const patchMapBody = z.strictObject({ changes: z.array(change).min(1).max(20_000) });

export const deleteMapQuery = z.strictObject({
  /** Deletes a map that is in the trash already for ever; one that isn't goes to the trash. */
  permanent: z.enum(['true', 'false']).default('false'),
});

export const mapResponse = z.object({
  id,
  title: z.string(),
  /** Rises with every change that is kept; the ETag is this number in quotes. */
  revision: z.int(),
  document: journeyMap,
});

export type MapResponse = z.infer<typeof mapResponse>;

export const listMapsQuery = z.strictObject({
  /** Words that the title holds, whatever their case and accents. */
  search: z.optional(name),
  sort: z.enum(['updatedAt', 'createdAt', 'title']).default('updatedAt'),
  /** Absent: newest first for times, A to Z for titles. */
  direction: z.enum(['asc', 'desc']).optional(),
  /** Only maps of this workspace. */
  workspaceId: z.optional(id),
  /** Maps in the trash instead of the others. */
  trash: z.enum(['true', 'false']).default('false'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(2_000).optional(),
});

export type ListMapsQuery = z.infer<typeof listMapsQuery>;

export const mapSummary = z.object({
  id,
  title: z.string(),
  revision: z.int(),
  workspaceId: z.string(),
  /** What whoever asks may do with it. */
  role,
  stageCount: z.int(),
  cardCount: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When it went to the trash; absent for maps that are not in it. */
  deletedAt: z.iso.datetime().optional(),
});

export type MapSummary = z.infer<typeof mapSummary>;

export const listMapsResponse = z.object({
  items: z.array(mapSummary),
  /** Null on the last page. */
  nextCursor: z.string().nullable(),
});

export type ListMapsResponse = z.infer<typeof listMapsResponse>;
