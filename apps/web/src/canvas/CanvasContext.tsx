import { createContext, use } from 'react';
import type { CanvasController } from './viewport/CanvasController.ts';

/** The controller of the canvas; undefined before the canvas is there. */
export const CanvasContext = createContext<CanvasController | undefined>(undefined);

export function useCanvas(): CanvasController | undefined {
  return use(CanvasContext);
}
