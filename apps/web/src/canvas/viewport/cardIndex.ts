import type { Box, CardBox, EmotionPoint, MapLayout } from '@milepost/drawing';

/** Px of a chunk of the layout. Cards come and go by chunks, so that panning seldom changes anything. */
export const CHUNK = { w: 1200, h: 960 } as const;

/** Something of the layout that can be picked, with its place. */
export type Item = { readonly card: CardBox } | { readonly point: EmotionPoint };

/** Finds cards and points of emotion curves by where they are, without looking at all of them. */
export interface CardIndex {
  /** What touches a rectangle, each once, in reading order within a chunk. */
  within(rect: Box): Set<Item>;
  /** What lies under a point; what is in front wins. */
  at(x: number, y: number): Item | undefined;
}

const indexes = new WeakMap<MapLayout, CardIndex>();

/** The index of a layout; made when it is first asked for. */
export function cardIndex(layout: MapLayout): CardIndex {
  const known = indexes.get(layout);
  if (known) return known;
  const chunks = new Map<string, Item[]>();
  const add = (item: Item) => {
    for (const key of keysOf(boxOf(item))) {
      const chunk = chunks.get(key);
      if (chunk) chunk.push(item);
      else chunks.set(key, [item]);
    }
  };
  for (const card of layout.cards) add({ card });
  for (const point of layout.pointById.values()) add({ point });
  const made: CardIndex = {
    within(rect) {
      const found = new Set<Item>();
      for (const key of keysOf(rect)) {
        for (const item of chunks.get(key) ?? []) if (touches(boxOf(item), rect)) found.add(item);
      }
      return found;
    },
    at(x, y) {
      const chunk = chunks.get(keyAt(Math.floor(x / CHUNK.w), Math.floor(y / CHUNK.h))) ?? [];
      return chunk.findLast((item) => touches(boxOf(item), { x, y, w: 0, h: 0 }));
    },
  };
  indexes.set(layout, made);
  return made;
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

function touches(a: Box, b: Box): boolean {
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
