import type { Box, CardBox, EmotionPoint, MapLayout } from '@milepost/drawing';

/** Px of a chunk of the layout, by which what lies in a part of it is found. */
const CHUNK = { w: 1200, h: 960 } as const;

/** Something of the layout that can be picked, with its place. */
export type Item = { readonly card: CardBox } | { readonly point: EmotionPoint };

/** Finds cards and points of emotion curves by where they are, without looking at all of them. */
export interface CardIndex {
  /** What touches a rectangle, each once, in reading order within a chunk. */
  within(rect: Box): Item[];
  /** What lies under a point; what is in front wins. */
  at(x: number, y: number): Item | undefined;
}

/** The ids in each chunk. Kept for as long as nothing is elsewhere, whatever is written on the cards. */
const chunksOf = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** The index of a layout; made when it is first asked for. */
export function cardIndex(layout: MapLayout): CardIndex {
  const chunks = chunksOf.get(layout.places) ?? sortIntoChunks(layout);
  chunksOf.set(layout.places, chunks);
  const touching = (ids: readonly string[], rect: Box) =>
    ids.flatMap((id) => itemOf(layout, id) ?? []).filter((item) => touches(boxOf(item), rect));
  return {
    within(rect) {
      const ids = new Set<string>();
      for (const key of keysOf(rect)) for (const id of chunks.get(key) ?? []) ids.add(id);
      return touching([...ids], rect);
    },
    at(x, y) {
      const ids = chunks.get(keyAt(Math.floor(x / CHUNK.w), Math.floor(y / CHUNK.h))) ?? [];
      return touching(ids, { x, y, w: 0, h: 0 }).at(-1);
    },
  };
}

function sortIntoChunks(layout: MapLayout): Map<string, string[]> {
  const chunks = new Map<string, string[]>();
  const add = (item: Item) => {
    for (const key of keysOf(boxOf(item))) {
      const chunk = chunks.get(key);
      if (chunk) chunk.push(idOf(item));
      else chunks.set(key, [idOf(item)]);
    }
  };
  for (const card of layout.cards) add({ card });
  for (const point of layout.pointById.values()) add({ point });
  return chunks;
}

/** The card or point of an id; undefined when it isn't shown. */
export function itemOf(layout: MapLayout, id: string): Item | undefined {
  const card = layout.cardById.get(id);
  if (card) return { card };
  const point = layout.pointById.get(id);
  return point && { point };
}

/** The box of a card, or of the face of a point. */
export function boxOf(item: Item): Box {
  if ('card' in item) return item.card;
  const { x, y, r } = item.point;
  return { x: x - r - 2, y: y - r - 2, w: 2 * r + 4, h: 2 * r + 4 };
}

export function idOf(item: Item): string {
  return 'card' in item ? item.card.id : item.point.cardId;
}

export function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.w && a.x + a.w >= b.x && a.y <= b.y + b.h && a.y + a.h >= b.y;
}

function keyAt(column: number, row: number): string {
  return `${column} ${row}`;
}

function* keysOf({ x, y, w, h }: Box): Iterable<string> {
  for (let column = Math.floor(x / CHUNK.w); column <= Math.floor((x + w) / CHUNK.w); column++) {
    for (let row = Math.floor(y / CHUNK.h); row <= Math.floor((y + h) / CHUNK.h); row++) yield keyAt(column, row);
  }
}
