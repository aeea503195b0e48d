import type { JourneyMap } from '@milepost/schema';
import { useEffect, useMemo, useState } from 'react';
import type { Difference } from './fingerprints.ts';
import { compare, fingerprintsOf } from './fingerprints.ts';
import { beginAnew, lastVisit, rememberVisit } from './lastVisit.ts';

const NONE: Difference = { added: [], changed: [], removed: 0 };

/** What is new on the map since somebody was here last. */
export interface News extends Difference {
  /** When that was (ISO 8601); undefined at their first visit. */
  readonly since: string | undefined;
  /** They have seen it. */
  dismiss(): void;
}

export function useNews(token: string, map: JourneyMap): News {
  const now = useMemo(() => fingerprintsOf(map), [map]);
  const [before, setBefore] = useState(() => lastVisit(token));
  useEffect(() => rememberVisit(token, now), [token, now]);
  const difference = useMemo(() => (before ? compare(before.cards, now) : NONE), [before, now]);
  return {
    ...difference,
    since: before && new Date(before.at).toISOString(),
    dismiss: () => setBefore(beginAnew(token, now)),
  };
}
