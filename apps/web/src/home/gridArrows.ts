const STEP: Readonly<Record<string, 'next' | 'previous' | 'below' | 'above' | 'first' | 'last'>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'below',
  ArrowUp: 'above',
  Home: 'first',
  End: 'last',
};

/**
 * Which item of a grid an arrow key, Home or End leads to from item `at`, as an index; undefined for other keys and at
 * the edges. The grid wraps by its width, so its columns are read off the items' places.
 */
export function gridArrowTarget(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  const step = STEP[key];
  const first = items[0];
  if (!step || !first || at < 0) return undefined;
  const wrapped = items.findIndex((item) => item.offsetTop > first.offsetTop);
  const columns = wrapped === -1 ? items.length : wrapped;
  const isRightToLeft = getComputedStyle(first).direction === 'rtl';
  const forward = isRightToLeft ? -1 : 1;
  const target = {
    next: at + forward,
    previous: at - forward,
    // From a full row above, down to the last item of a shorter last row.
    below: at + columns < items.length ? at + columns : lastRow(at, columns, items.length),
    above: at - columns,
    first: 0,
    last: items.length - 1,
  }[step];
  return target >= 0 && target < items.length && target !== at ? target : undefined;
}

function lastRow(at: number, columns: number, count: number): number {
  return Math.floor(at / columns) < Math.floor((count - 1) / columns) ? count - 1 : at;
}
