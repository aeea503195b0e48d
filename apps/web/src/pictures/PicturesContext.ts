import { createContext, use, useSyncExternalStore } from 'react';
import type { PictureState, Pictures } from './Pictures.ts';

/** The pictures of the map that is shown. Without it, all are missing. */
export const PicturesContext = createContext<Pictures | undefined>(undefined);

export function usePictures(): Pictures | undefined {
  return use(PicturesContext);
}

const never = () => () => {};

/** A picture as it is now; shown again when that changes. */
export function usePicture(asset: string): PictureState {
  const pictures = usePictures();
  return useSyncExternalStore(pictures?.subscribe ?? never, () => (pictures ? pictures.stateOf(asset) : 'missing'));
}
