/**
 * Which items of a sequence changed their place, as few as explain the new order: all but a longest run of those that
 * still follow each other as before. Those that `isStill` says nobody moved are part of that run; they follow each other as
 * before. `before` and `after` hold the same items.
 */
export function movedWithin<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isStill: (item: Item) => boolean = () => false,
): Item[] {
  const rankOf = new Map(before.map((item, index) => [item, index]));
  const fitting = fittingWith(after, rankOf, isStill);
  const ranks = fitting.map((item) => rankOf.get(item) as number);
  /** Where the runs of each length end that end lowest, and which item comes before each in its run. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, rank] of ranks.entries()) {
    const length = firstEndFrom(ends, ranks, rank);
    previous[index] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = index;
  }
  const stays = new Set<Item>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number) stays.add(fitting[index] as Item);
  return after.filter((item) => !stays.has(item));
}

/** The items that stand to all those that nobody moved as they did before. */
function fittingWith<Item>(
  after: readonly Item[],
  rankOf: ReadonlyMap<Item, number>,
  isStill: (item: Item) => boolean,
): Item[] {
  const rank = (item: Item) => rankOf.get(item) as number;
  const upper: number[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (let index = after.length - 1; index >= 0; index--) {
    upper[index] = bound;
    if (isStill(after[index] as Item)) bound = rank(after[index] as Item);
  }
  let lower = -1;
  return after.filter((item, index) => {
    const fits = rank(item) > lower && rank(item) < (upper[index] as number);
    if (isStill(item)) lower = rank(item);
    return fits;
  });
}

/** The first of the ends, which rise, whose rank isn't lower. */
function firstEndFrom(ends: readonly number[], ranks: readonly number[], rank: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[ends[middle] as number] as number) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
