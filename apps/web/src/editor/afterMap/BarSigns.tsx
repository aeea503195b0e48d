import type { OpenMap } from '../../collab/connection.ts';
import { PeopleHere } from '../../presence/PeopleHere.tsx';
import { FilterSign } from '../finding/FilterSign.tsx';

/** What the bar at the top says besides: that a filter is on, and who else is here. */
export function BarSigns({ open }: { readonly open: OpenMap }) {
  return (
    <>
      <FilterSign />
      <PeopleHere open={open} />
    </>
  );
}
