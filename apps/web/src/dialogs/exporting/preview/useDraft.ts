import type { JourneyMap } from '@milepost/schema';
import { useEffect, useMemo, useState } from 'react';
import type { Pictures } from '../../../pictures/Pictures.ts';
import { type ExportChoice, isDrawn, optionsOf } from '../exportChoice.ts';
import type { Draft, Drafter, Imprint } from './draft.ts';
import { pageDrafter } from './pageDrafter.ts';
import { useDraftPictures } from './useDraftPictures.ts';
import { workerDrafter } from './workerDrafter.ts';

export interface DraftState {
  /** That of the choice before stays until its successor is there. */
  readonly draft: Draft | undefined;
  readonly drafter: Drafter | undefined;
  /** Rises whenever a page of the same draft has to be painted anew. */
  readonly painting: number;
  readonly busy: boolean;
  readonly error: unknown;
}

/** What a choice comes to, composed anew whenever something changes that can be seen. Nothing for texts. */
export function useDraft(
  map: JourneyMap | undefined,
  choice: ExportChoice,
  { date, address, brand }: Imprint,
  pictures: Pictures,
): DraftState {
  const [drafter, setDrafter] = useState<Drafter>();
  const [state, setState] = useState<Pick<DraftState, 'draft' | 'busy' | 'error'>>({
    draft: undefined,
    busy: false,
    error: undefined,
  });
  const request = useMemo(() => {
    const { format } = choice;
    return isDrawn(format) ? { format, options: optionsOf(choice), imprint: { date, address, brand } } : undefined;
  }, [choice, date, address, brand]);

  useEffect(() => {
    let own: Drafter | undefined;
    let current = true;
    const start = async () => {
      own = (await workerDrafter()) ?? (await pageDrafter());
      if (current) setDrafter(own);
      else own.stop();
    };
    start().catch((error: unknown) => setState((before) => ({ ...before, error })));
    return () => {
      current = false;
      own?.stop();
    };
  }, []);

  useEffect(() => {
    if (drafter && map) drafter.takeMap(map);
  }, [drafter, map]);

  const painting = useDraftPictures(drafter, state.draft, pictures);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found depends on the pictures that have come.
  useEffect(() => {
    if (!drafter || !map || !request) return;
    let current = true;
    setState((before) => ({ ...before, busy: true, error: undefined }));
    drafter.draft(request).then(
      (draft) => {
        if (current && draft) setState({ draft, busy: false, error: undefined });
      },
      (error: unknown) => {
        if (current) setState((before) => ({ ...before, busy: false, error }));
      },
    );
    return () => {
      current = false;
    };
  }, [drafter, map, request, painting]);

  return { ...state, drafter, painting };
}
