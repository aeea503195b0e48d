import type { Box } from '@milepost/drawing';
import { useStore, useStoreApi } from '@xyflow/react';
import { nextRange } from './nextRange.ts';
import { FAR } from './zooms.ts';

/** The ranges of the canvases that are there, so that all parts of one have the same. */
const ranges = new WeakMap<object, Box>();

/**
 * The part of the layout whose cards are in the page: what is in sight, and something around it. It stays the same while
 * it serves, so that moving the map seldom changes anything. Undefined while the map is seen from far.
 */
export function useVisibleRange(): Box | undefined {
  const store = useStoreApi();
  return useStore(({ transform: [x, y, zoom], width, height }) => {
    if (zoom < FAR) {
      ranges.delete(store);
      return undefined;
    }
    const range = nextRange(ranges.get(store), { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom });
    ranges.set(store, range);
    return range;
  });
}
