import type { Anchor } from '@milepost/schema/http';
import { useEffect } from 'react';
import { placeOf } from '../../table/placeOf.ts';
import { anchorOf } from './anchorOf.ts';
import { PlacingBanner } from './PlacingBanner.tsx';
import { usePlacingKeys } from './usePlacingKeys.ts';

interface PlacingInTableProps {
  readonly onPlace: (anchor: Anchor) => void;
  readonly onCancel: () => void;
}

/** Until somebody has said what of the table to comment on, a click there says that and nothing else. */
export function PlacingInTable({ onPlace, onCancel }: PlacingInTableProps) {
  usePlacingKeys(onPlace, onCancel);

  useEffect(() => {
    const table = document.querySelector<HTMLElement>('[data-table]');
    if (!table) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const stop = (event: Event) => event.stopPropagation();
    table.addEventListener('pointerdown', stop, options);
    table.addEventListener('dblclick', stop, options);
    table.addEventListener(
      'click',
      (event) => {
        event.stopPropagation();
        const place = event.target instanceof Element ? placeOf(event.target) : undefined;
        onPlace(place ? anchorOf(place) : { kind: 'map' });
      },
      options,
    );
    table.addEventListener(
      'contextmenu',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      },
      options,
    );
    table.dataset['placing'] = '';
    return () => {
      listening.abort();
      delete table.dataset['placing'];
    };
  }, [onPlace, onCancel]);

  return <PlacingBanner onCancel={onCancel} />;
}
