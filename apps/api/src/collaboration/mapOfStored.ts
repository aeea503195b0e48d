import { newMapDoc } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { StoredMap } from './mapLog.ts';

/** The shared document that a stored map makes. */
export function mapOfStored({ state, updates }: Pick<StoredMap, 'state' | 'updates'>): Y.Doc {
  const doc = newMapDoc();
  doc.transact(() => {
    Y.applyUpdate(doc, state);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
