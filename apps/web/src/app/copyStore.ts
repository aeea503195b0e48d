/** The store of y-indexeddb's databases that is left to whoever uses them. */
const MARKS = 'custom';

const UNSAVED = 'unsaved ';

const NAME = 'milepost-map-';

/** How long (ms) the copies of a page that is open elsewhere are waited for. */
const PATIENCE = 1_000;

/** The name of the database in which the browser keeps a copy of a map. */
export function copyName(mapId: string): string {
  return NAME + mapId;
}

/** The mark of a page that put edits into a copy which the server isn't known to have. `clientId` is the page's in Yjs. */
export function unsavedMark(clientId: number): string {
  return `${UNSAVED}${clientId}`;
}

/** Those marks of a copy. */
export async function readMarks(db: IDBDatabase): Promise<string[]> {
  if (!db.objectStoreNames.contains(MARKS)) return [];
  const keys = await outcome(db.transaction(MARKS).objectStore(MARKS).getAllKeys());
  return keys.map(String).filter((key) => key.startsWith(UNSAVED));
}

/** Forgets what the browser keeps of a map that is gone, unless there are edits in it that nobody else has. */
export async function forgetCopy(mapId: string, unsavedToo = false): Promise<void> {
  const name = copyName(mapId);
  const db = await outcome(indexedDB.open(name));
  const marks = await readMarks(db);
  db.close();
  if (unsavedToo || marks.length === 0) await outcome(indexedDB.deleteDatabase(name));
}

/**
 * Forgets all that the browser keeps of maps: whoever comes next is somebody else. Edits that nobody else has stay, unless
 * they go with `everything`.
 */
export async function forgetCopies(everything = false): Promise<void> {
  const kept = await indexedDB.databases();
  const ids = kept.flatMap(({ name }) => (name?.startsWith(NAME) ? [name.slice(NAME.length)] : []));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.allSettled(ids.map((id) => forgetCopy(id, everything))), patience]);
}

function outcome<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
