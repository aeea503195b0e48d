import type { JourneyMap } from '@milepost/schema';
import type { Sentence } from '@milepost/schema/history';
import type { VersionSummary } from '@milepost/schema/http';
import { useMemo, useState } from 'react';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { type Comparison, compare } from './comparison.ts';
import { type StateId, useStates } from './useStates.ts';
import { labelOf } from './words.ts';

/** What the selected state is compared with: nothing, the version before it, the map as it is, or a version by its id. */
type Base = string;

interface Shown {
  /** The map's title as it is now. */
  readonly title: string | undefined;
  readonly selected: StateId;
  select(id: StateId): void;
  readonly base: Base;
  readonly bases: readonly { readonly value: Base; readonly label: string }[];
  setBase(base: Base): void;
  /** What is drawn. */
  readonly map: JourneyMap | undefined;
  /** What is selected, in words. */
  readonly label: string;
  readonly comparison: Comparison | undefined;
  /** From what to what is compared; undefined where nothing is. */
  readonly caption: string | undefined;
  /** What changed since the newest version. */
  readonly sinceNewest: readonly Sentence[] | undefined;
  refresh(): void;
}

/** Which state of a map is looked at, and what it is compared with. */
export function useComparison(mapId: string, versions: readonly VersionSummary[] | undefined): Shown {
  const [selected, select] = useState<StateId>('now');
  const [base, setBase] = useState<Base>('before');
  /** Newest first, as they are listed. */
  const order: readonly StateId[] = ['now', ...(versions ?? []).map(({ id }) => id)];
  const at = order.indexOf(selected);
  const other = base === 'none' ? undefined : base === 'before' ? order[at + 1] : base;
  const isCompared = other !== undefined && other !== selected && order.includes(other);
  // The later of the two is drawn, with what changed since the earlier one.
  const [later, earlier] = !isCompared ? [selected] : order.indexOf(other) < at ? [other, selected] : [selected, other];

  const states = useStates(mapId, ['now', order[1], later, earlier]);
  const now = states.of('now');
  const newest = states.of(order[1]);
  const after = states.of(later);
  const before = states.of(earlier);
  const comparison = useMemo(() => (before && after ? compare(before, after) : undefined), [before, after]);
  const sinceNewest = useMemo(() => (newest && now ? compare(newest, now).sentences : undefined), [newest, now]);

  const labelOfState = (id: StateId) => {
    const version = versions?.find((each) => each.id === id);
    return version ? labelOf(version) : text.now;
  };
  return {
    title: now?.map.title,
    selected,
    select,
    base,
    bases: [
      { value: 'before', label: text.compareBefore },
      { value: 'none', label: text.compareNone },
      { value: 'now', label: text.now },
      ...(versions ?? []).map((version) => ({ value: version.id, label: labelOf(version) })),
    ],
    setBase,
    map: comparison?.map ?? after,
    label: labelOfState(selected),
    comparison,
    caption: earlier === undefined ? undefined : text.from(labelOfState(earlier), labelOfState(later as StateId)),
    sinceNewest,
    refresh: states.refresh,
  };
}
