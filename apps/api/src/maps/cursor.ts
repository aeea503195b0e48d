import * as z from 'zod';
import { ProblemError } from '../http/problemError.ts';

/** Where a page of the list ended. */
export interface Position {
  sortedBy: string;
  id: string;
}

/** As `toISOString` writes it: databases take fewer forms than others do. */
const time = z.iso.datetime({ precision: 3 }).regex(/^[12]/);
const stored = z.tuple([z.string(), z.string(), z.string().max(1_000), z.string().max(64)]);

/** Opaque to clients: the order of the list, and the last row of the page. */
export function writeCursor(sort: string, direction: string, { sortedBy, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, direction, sortedBy, id])).toString('base64url');
}

/** @throws ProblemError 400 for a cursor that this list didn't give out */
export function readCursor(cursor: string, sort: string, direction: string): Position {
  try {
    const [ofSort, ofDirection, sortedBy, id] = stored.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    const isOfThisList = ofSort === sort && ofDirection === direction && !`${sortedBy}${id}`.includes('\0');
    if (isOfThisList && (sort === 'title' || time.safeParse(sortedBy).success)) return { sortedBy, id };
  } catch {
    // Not ours either.
  }
  const message = 'is not a cursor of this list';
  throw new ProblemError(400, `cursor ${message}.`, { errors: [{ path: 'cursor', message }] });
}
