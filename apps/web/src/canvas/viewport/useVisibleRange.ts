import type { Box } from '@milepost/drawing';
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { CHUNK } from './cardIndex.ts';
import { FAR } from './zooms.ts';

/** The whole chunks of the layout that are in sight; undefined while the map is seen from far. */
export function useVisibleRange(): Box | undefined {
  // A string, so that the component renders again only when other chunks come into sight.
  const range = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (zoom < FAR) return 'far';
    const left = Math.floor(-x / zoom / CHUNK.w);
    const top = Math.floor(-y / zoom / CHUNK.h);
    const right = Math.floor((width - x) / zoom / CHUNK.w);
    const bottom = Math.floor((height - y) / zoom / CHUNK.h);
    return `${left} ${top} ${right} ${bottom}`;
  });
  return useMemo(() => {
    if (range === 'far') return undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = range.split(' ').map(Number);
    return {
      x: left * CHUNK.w,
      y: top * CHUNK.h,
      w: (right - left + 1) * CHUNK.w - 1,
      h: (bottom - top + 1) * CHUNK.h - 1,
    };
  }, [range]);
}
