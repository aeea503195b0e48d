import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A copy of a shared document that outlives the page. */
export interface LocalCopy {
  /** Resolves when what was kept is in the document: with true, or with false when nothing can be kept here. */
  readonly loaded: Promise<boolean>;
  /** Forgets the copy. */
  clear(): Promise<void>;
  /** Stops keeping it up to date. */
  destroy(): void;
}

/** Keeps a map in the browser's own database, so that edits made offline survive the page. */
export function keepInBrowser(mapId: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === 'undefined') return keepNothing();
  const persistence = new IndexeddbPersistence(`milepost-map-${mapId}`, doc);
  return {
    loaded: Promise.race([
      persistence.whenSynced.then(() => true),
      // Where storage is switched off, opening fails, and the library itself doesn't say so.
      persistence._db.then(
        () => new Promise<never>(() => {}),
        () => false,
      ),
    ]),
    clear: () => persistence.clearData(),
    destroy: () => {
      persistence.destroy().catch(() => {});
    },
  };
}

/** For where nothing can be kept. */
export function keepNothing(): LocalCopy {
  return { loaded: Promise.resolve(false), clear: async () => {}, destroy: () => {} };
}
