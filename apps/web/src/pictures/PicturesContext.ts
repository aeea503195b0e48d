import { createContext, use } from 'react';
import type { Pictures } from './Pictures.ts';

/** The pictures of the map that is shown. Without it, all are missing. */
export const PicturesContext = createContext<Pictures | undefined>(undefined);

export function usePictures(): Pictures | undefined {
  return use(PicturesContext);
}
