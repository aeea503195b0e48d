import { ConnectionsLayer } from '../../canvas/connections/ConnectionsLayer.tsx';
import { Overview } from '../../canvas/overview/Overview.tsx';
import { SelectionLayer } from '../../canvas/selection/SelectionLayer.tsx';
import type { OpenMap } from '../../collab/connection.ts';
import { PresenceLayer } from '../../presence/PresenceLayer.tsx';
import { TableOthers } from '../../presence/TableOthers.tsx';
import { useEditorState } from '../../store/EditorContext.tsx';

/** What lies on the map, as it is shown: what others do there, and what hands take hold of. */
export function MapLayers({ open }: { readonly open: OpenMap }) {
  const shownAs = useEditorState((state) => state.shownAs);
  if (shownAs === 'table') return <TableOthers open={open} />;
  return (
    <>
      <PresenceLayer open={open} />
      <SelectionLayer />
      <ConnectionsLayer />
      <Overview />
    </>
  );
}
