import { deleteDB, getAllKeys, openDB, transact } from 'lib0/indexeddb';

/** The store of y-indexeddb's databases that is left to whoever uses them. */
const MARKS = 'custom';

/** The name of the database in which the browser keeps a copy of a map. */
export function copyName(mapId: string): string {
  return `milepost-map-${mapId}`;
}

/** A mark for each page that put edits into a copy which the server isn't known to have. */
export async function readMarks(db: IDBDatabase): Promise<string[]> {
  if (!db.objectStoreNames.contains(MARKS)) return [];
  const [marks] = transact(db, [MARKS], 'readonly');
  return getAllKeys(marks as IDBObjectStore);
}

/** Forgets what the browser keeps of a map that is gone, unless there are edits in it that nobody else has. */
export async function forgetCopy(mapId: string): Promise<void> {
  const name = copyName(mapId);
  const db = await openDB(name, () => {});
  const marks = await readMarks(db);
  db.close();
  if (marks.length === 0) await deleteDB(name);
}
