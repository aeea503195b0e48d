import type { MapSummary } from '@milepost/schema/http';
import type { KeyboardEvent, RefObject } from 'react';
import { homeMessages } from '../i18n/homeMessages.ts';
import { gridArrowTarget } from './gridArrows.ts';
import { MapCard } from './MapCard.tsx';
import styles from './MapGrid.module.css';
import type { MapActions } from './mapActions.ts';
import { useNow } from './useNow.ts';

interface MapGridProps {
  readonly maps: readonly MapSummary[];
  readonly shows: 'updatedAt' | 'createdAt';
  readonly renamingId: string | undefined;
  readonly actions: MapActions;
  /** What is shown answers the query before, and the new answer is on its way. */
  readonly stale: boolean;
  readonly ref: RefObject<HTMLUListElement | null>;
}

/** The maps as cards. On a card's title arrows walk, Enter opens, F2 renames and Delete moves it to the trash. */
export function MapGrid({ maps, shows, renamingId, actions, stale, ref }: MapGridProps) {
  const now = useNow();

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-map]')];
    const at = cards.findIndex((card) => card.contains(event.target as Node));
    const map = maps.find(({ id }) => id === cards[at]?.dataset['map']);
    const target = gridArrowTarget(event.key, at, cards);
    if (target !== undefined) cards[target]?.querySelector('a')?.focus();
    else if (map && event.key === 'F2') actions.startRename(map);
    else if (map && event.key === 'Delete') actions.trash(map);
    else return;
    event.preventDefault();
  };

  return (
    <ul
      ref={ref}
      className={styles.grid}
      aria-label={homeMessages.home.list}
      aria-busy={stale}
      data-stale={stale || undefined}
      onKeyDown={onKeyDown}
    >
      {maps.map((map) => (
        <MapCard key={map.id} map={map} now={now} shows={shows} renaming={map.id === renamingId} actions={actions} />
      ))}
    </ul>
  );
}
