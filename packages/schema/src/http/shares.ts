import * as z from 'zod';
import { id } from '../ids.ts';
import { journeyMap } from '../journeyMap.ts';
import { LIMITS } from '../limits.ts';
import { name } from '../text.ts';
import { SHARE_ACCESS } from './names.ts';
import { givenTime } from './time.ts';

const shareAccess = z.enum(SHARE_ACCESS);

export type ShareAccess = z.infer<typeof shareAccess>;

/** A link by which people without an account reach a map. */
export const share = z.object({
  id: z.string(),
  /** What its maker calls it. */
  name: z.string(),
  access: shareAccess,
  hasPassword: z.boolean(),
  expiresAt: z.iso.datetime().nullable(),
  /** The ids of the lanes that it shows; null shows all, those to come as well. */
  lanes: z.array(z.string()).nullable(),
  /** Whether the map can be taken away as a file by it. */
  export: z.boolean(),
  /** A paused link leads nowhere for a while. */
  paused: z.boolean(),
  createdAt: z.iso.datetime(),
});

export type Share = z.infer<typeof share>;

const options = {
  name: z.optional(name),
  access: shareAccess,
  /** Null takes the password off. */
  password: z.string().min(1).max(128).nullable().optional(),
  expiresAt: givenTime.nullable().optional(),
  lanes: z.array(id).min(1).max(LIMITS.lanes).nullable().optional(),
  export: z.boolean().optional(),
};

export const shareBody = z.strictObject(options);

export const patchShareBody = z.strictObject({
  ...options,
  access: shareAccess.optional(),
  paused: z.boolean().optional(),
});

/** The only time that the token is told. */
export const madeShare = share.extend({ token: z.string(), url: z.string() });

export type MadeShare = z.infer<typeof madeShare>;

export const unlockShareBody = z.strictObject({ password: z.string().max(128) });

/** A map as a share link shows it: what lies in its lanes. */
export const sharedMap = z.object({
  id: z.string(),
  title: z.string(),
  access: shareAccess,
  revision: z.int(),
  updatedAt: z.iso.datetime(),
  mayExport: z.boolean(),
  document: journeyMap,
});

export type SharedMap = z.infer<typeof sharedMap>;

/** What a consumer of oEmbed asks; `maxwidth` and `maxheight` are in px. */
export const oembedQuery = z.strictObject({
  url: z.url(),
  maxwidth: z.coerce.number().int().min(1).optional(),
  maxheight: z.coerce.number().int().min(1).optional(),
  format: z.literal('json', { error: 'is not json, the only one there is' }).optional(),
});

/** How a share link is put into a page: oEmbed's `rich` type. */
export const oembed = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  width: z.int(),
  height: z.int(),
  html: z.string(),
});

/** What `/api/share/:token/live` says, as JSON: there is something new to fetch. */
export type ShareEvent =
  /** The map is at this revision. Also said at the beginning. */
  | { type: 'changed'; revision: number }
  /** Something was said in a thread, or about it; it may be gone. */
  | { type: 'thread'; threadId: string }
  /** Approval was asked for, given or refused. */
  | { type: 'approvals' };
