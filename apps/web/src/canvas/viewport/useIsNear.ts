import { useStore } from '@xyflow/react';
import { FAR } from './zooms.ts';

/** Whether the map is seen from near: its cards are elements of the page then, and not painted. */
export function useIsNear(): boolean {
  return useStore(({ transform }) => transform[2] >= FAR);
}
