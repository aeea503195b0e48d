import { createStore, type StoreApi } from 'zustand/vanilla';

/** Px around what is in sight within which cards are drawn as a whole. */
const MARGIN = 500;

/** From the first to before the last column that is in sight or near it. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

export interface Near {
  readonly columns: Columns;
  readonly lanes: ReadonlySet<string>;
}

/** What of a table is in sight or near it; everything else is there in words alone. */
export type Nearness = StoreApi<Near>;

export const newNearness = (): Nearness =>
  createStore(() => ({ columns: { from: 0, to: 0 }, lanes: new Set<string>() }));

/** Looks where the table is scrolled to. */
export function look(nearness: Nearness, root: HTMLElement): void {
  const { left, right, top, bottom } = root.getBoundingClientRect();
  const before = nearness.getState();
  const columns = [...root.querySelectorAll<HTMLElement>('[data-column]')].map((column) =>
    column.getBoundingClientRect(),
  );
  const isNear = (box: DOMRect) => box.right > left - MARGIN && box.left < right + MARGIN;
  const from = Math.max(0, columns.findIndex(isNear));
  const to = columns.findLastIndex(isNear) + 1;
  const lanes = new Set<string>();
  for (const body of root.querySelectorAll<HTMLElement>('[data-lane]')) {
    const box = body.getBoundingClientRect();
    if (box.bottom > top - MARGIN && box.top < bottom + MARGIN) lanes.add(body.dataset['lane'] ?? '');
  }
  const sameColumns = before.columns.from === from && before.columns.to === to;
  const sameLanes = lanes.size === before.lanes.size && [...lanes].every((id) => before.lanes.has(id));
  if (sameColumns && sameLanes) return;
  nearness.setState({
    columns: sameColumns ? before.columns : { from, to },
    lanes: sameLanes ? before.lanes : lanes,
  });
}
