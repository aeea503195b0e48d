import { generateNKeysBetween } from 'fractional-indexing';
import * as z from 'zod/mini';
import type { Ordered } from './inOrder.ts';

/**
 * A fractional order key: keys are compared as plain strings, and between any two different ones there is room for
 * another. Source of the idea: David Greenspan, "Implementing Fractional Indexing" (2020).
 */
export const order = z.string().check(z.regex(/^[a-z0-9A-Z]{1,200}$/, { error: 'is not an order key' }));

/** `count` evenly spaced keys for a fresh sequence. */
export function firstOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** Keys grow by a character for every six or so records put into the same gap: past this, the sequence is numbered anew. */
const LONGEST_KEY = 60;

export interface Placement {
  /** Keys for the new records, in their order. */
  orders: string[];
  /** New keys for siblings whose old ones left no room (equal keys after a merge, or keys from elsewhere). */
  moved: Array<{ id: string; order: string }>;
}

/**
 * Keys that put `count` records before the sibling at `index` (at the end when index is the number of siblings).
 * `siblings` must be sorted and must not hold the records being placed.
 */
export function placeAt(siblings: readonly Ordered[], index: number, count: number): Placement {
  const at = Math.max(0, Math.min(index, siblings.length));
  const before = siblings[at - 1]?.order ?? null;
  const after = siblings[at]?.order ?? null;
  try {
    if (before === null || after === null || before < after) {
      const orders = generateNKeysBetween(before, after, count);
      if (orders.every((key) => key.length <= LONGEST_KEY)) return { orders, moved: [] };
    }
  } catch {
    // A key from elsewhere that isn't of the library's form: give the whole sequence new keys, below.
  }
  const keys = firstOrders(siblings.length + count);
  const moved = siblings.map((sibling, position) => ({
    id: sibling.id,
    order: keys[position < at ? position : position + count] as string,
  }));
  return { orders: keys.slice(at, at + count), moved };
}
