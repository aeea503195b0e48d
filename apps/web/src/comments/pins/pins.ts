import type { MapLayout } from '@milepost/drawing';
import type { AnchorRef, JourneyMap } from '@milepost/schema';
import type { Thread } from '@milepost/schema/http';
import { boxOfAnchor } from './anchorBox.ts';
import { pinOnLine } from './connectionLine.ts';

/**
 * Where a pin sticks. On the ground it moves with the map; on a header it stays in sight with it: in a column (stages and
 * steps), in a row (lanes), or in the corner (the map itself).
 */
export interface Spot {
  readonly on: 'ground' | 'stages' | 'steps' | 'lanes' | 'corner';
  /** Px of the layout. */
  readonly x: number;
  readonly y: number;
}

/** A pin for one or several threads; for none where one is about to begin. */
export interface Pin extends Spot {
  readonly key: string;
  readonly threads: readonly Thread[];
  readonly isDraft: boolean;
}

/** Px on the screen within which pins on the ground become one, seen from far: as large as one that stands for several. */
const NEAR = { x: 52, y: 30 };

/** A zoom that changes seldom enough to gather pins by: the same for all zooms from which they are seen apart. */
export function nearnessOf(zoom: number): number {
  return zoom >= 0.5 ? 1 : 2 ** (Math.round(Math.log2(zoom) * 3) / 3);
}

/** The pins of threads, and of the place where one is about to begin. `zoom` below 1/2 gathers those that would touch. */
export function pinsOf(
  { map, layout }: { readonly map: JourneyMap; readonly layout: MapLayout },
  threads: readonly Thread[],
  draft: AnchorRef | undefined,
  zoom: number,
): readonly Pin[] {
  const pins = new Map<string, Pin>();
  const add = (anchor: AnchorRef, thread: Thread | undefined) => {
    const spot = spotOf(map, layout, anchor);
    if (!spot) return;
    const key = keyOf(spot, anchor, zoom);
    const { threads: others, ...known } = pins.get(key) ?? { ...spot, key, threads: [], isDraft: false };
    pins.set(key, { ...known, threads: thread ? [...others, thread] : others, isDraft: known.isDraft || !thread });
  };
  for (const thread of threads) add(thread.anchor, thread);
  if (draft) add(draft, undefined);
  return [...pins.values()];
}

/** What the pins of one key share: a part of the map, or a place on the screen. */
function keyOf({ on, x, y }: Spot, { kind, id }: AnchorRef, zoom: number): string {
  if (on !== 'ground' || zoom >= 0.5) return `${kind} ${id ?? ''}`;
  return `at ${Math.round((x * zoom) / NEAR.x)} ${Math.round((y * zoom) / NEAR.y)}`;
}

function spotOf(map: JourneyMap, layout: MapLayout, anchor: AnchorRef): Spot | undefined {
  if (anchor.kind === 'map') return { on: 'corner', x: layout.left / 2, y: layout.top / 2 };
  if (anchor.kind === 'connection') {
    const connection = layout.connections.find(({ id }) => id === anchor.id);
    return connection && { on: 'ground', ...pinOnLine(connection) };
  }
  const box = boxOfAnchor(layout, anchor);
  switch (anchor.kind) {
    case 'stage':
      return box && { on: 'stages', x: box.x + box.w - 10, y: box.y + 10 };
    case 'step':
      return box && { on: 'steps', x: box.x + box.w - 38, y: box.y + 8 };
    case 'lane':
      return box && { on: 'lanes', x: box.x + box.w - 14, y: box.y + 14 };
    default: {
      if (box) return { on: 'ground', x: box.x + box.w - 6, y: box.y + 4 };
      // In a lane that is folded up, its header stands for the card.
      const laneId = map.cards[anchor.id ?? '']?.laneId;
      return laneId === undefined ? undefined : spotOf(map, layout, { kind: 'lane', id: laneId });
    }
  }
}
