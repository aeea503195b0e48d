import { useSyncExternalStore } from 'react';
import type { PictureState } from './Pictures.ts';
import { usePictures } from './PicturesContext.ts';

const never = () => () => {};

/** A picture as it is now; shown again when that changes. */
export function usePicture(asset: string): PictureState {
  const pictures = usePictures();
  return useSyncExternalStore(pictures?.subscribe ?? never, () => (pictures ? pictures.stateOf(asset) : 'missing'));
}
