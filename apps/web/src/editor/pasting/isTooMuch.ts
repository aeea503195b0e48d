import { LIMITS } from '@milepost/schema';

/** Elements that are open within each other at most. Programs get by with a few dozen. */
const DEEPEST = 500;

/** Elements at most: five for every place that a map can have, headings and all. */
const MOST = 5 * (LIMITS.steps + 1) * (LIMITS.lanes + 1);

/** Elements that have no end, or whose end need not be written. */
const OPEN_ENDED = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup body head html'
  ).split(' '),
);

/**
 * Whether a piece of HTML has elements, or elements within each other, past any use: browsers take seconds to make
 * hundreds of thousands, and minutes where they look through all that is open at each tag.
 */
export function isTooMuch(html: string): boolean {
  let depth = 0;
  let number = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (!end && ++number > MOST) return true;
    if (OPEN_ENDED.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
