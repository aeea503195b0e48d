import { useEffect, useRef, useState } from 'react';
import type { Pictures } from '../../../pictures/Pictures.ts';
import type { Draft, Drafter } from './draft.ts';

/** Gives a drafter the pictures that its draft shows, as they come. Returns a number that rises when some have come. */
export function useDraftPictures(drafter: Drafter | undefined, draft: Draft | undefined, pictures: Pictures): number {
  const [count, setCount] = useState(0);
  const given = useRef(new Map<string, unknown>());

  useEffect(() => {
    if (!drafter || !draft) return;
    const give = () => {
      for (const asset of draft.pictures) {
        const picture = pictures.stateOf(asset);
        if (!picture || given.current.get(asset) === picture) continue;
        given.current.set(asset, picture);
        drafter.takePicture(asset, picture).then(() => setCount((before) => before + 1), console.warn);
      }
    };
    give();
    return pictures.subscribe(give);
  }, [drafter, draft, pictures]);

  return count;
}
