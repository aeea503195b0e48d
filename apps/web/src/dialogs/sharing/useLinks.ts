import type { MadeShare, Share } from '@milepost/schema/http';
import { useCallback, useState } from 'react';
import { useLoaded } from '../../account/useLoaded.ts';
import type { ShareChoice } from '../../api/shares.ts';
import { changeShare, listShares, makeShare, revokeShare, rotateShare } from '../../api/shares.ts';

/** The links to a map, and what can be done with them. Each act rejects when the server doesn't do it. */
export interface LinksOfMap {
  /** Undefined until the first answer. */
  readonly list: readonly Share[] | undefined;
  readonly error: unknown;
  /** Addresses that were made while this is open, by the ids of their links: nobody tells them again. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Gives the id of the new one. */
  make(choice: ShareChoice): Promise<string>;
  change(share: Share, choice: ShareChoice): Promise<void>;
  rotate(share: Share): Promise<void>;
  revoke(share: Share): Promise<void>;
}

export function useLinks(mapId: string): LinksOfMap {
  const load = useCallback((signal: AbortSignal) => listShares(mapId, signal), [mapId]);
  const { value: list, error, reload } = useLoaded(load);
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const remember = ({ id, url }: MadeShare) => setAddresses((before) => new Map(before).set(id, url));
  const act = async (work: Promise<MadeShare | unknown>) => {
    try {
      return await work;
    } finally {
      reload();
    }
  };
  return {
    list,
    error,
    addresses,
    make: async (choice) => {
      const made = (await act(makeShare(mapId, choice))) as MadeShare;
      remember(made);
      return made.id;
    },
    change: async ({ id }, choice) => void (await act(changeShare(mapId, id, choice))),
    rotate: async ({ id }) => remember((await act(rotateShare(mapId, id))) as MadeShare),
    revoke: async ({ id }) => void (await act(revokeShare(mapId, id))),
  };
}
