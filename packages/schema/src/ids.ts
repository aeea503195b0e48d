import { nanoid } from 'nanoid';
import * as z from 'zod/mini';

/** Names that every JavaScript object answers to: as a record's id they would be found where nothing was put. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype).concat('prototype'));

/** The id of a record: 1 to 64 letters, digits, `_` or `-`. */
export const id = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'is not an id (1 to 64 letters, digits, "_" or "-")' }),
  z.refine((value) => !RESERVED.has(value), { error: 'is a reserved name' }),
);

/** A fresh id: 16 random characters, so that ids made by people who never met don't collide. */
export function newId(): string {
  return nanoid(16);
}
