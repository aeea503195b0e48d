import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { copyName, readMarks, unsavedMark } from '../app/copyStore.ts';

/** A copy of a shared document that outlives the page. */
export interface LocalCopy {
  /** Resolves when what was kept is in the document: with true, or with false when nothing can be kept here. */
  readonly loaded: Promise<boolean>;
  /** The origin of changes that come from the copy. */
  readonly origin: unknown;
  /**
   * Notes whether there are edits of this page that the server isn't known to have. That there are none is only to be
   * said after the copy is loaded, and goes for all that was in it then.
   */
  noteUnsaved(unsaved: boolean): void;
  /** Whether there are such edits, by this page or another. Never rejects. */
  hasUnsaved(): Promise<boolean>;
  /** Notes whether the server takes edits. */
  noteMayEdit(mayEdit: boolean): void;
  /** Whether it did when that was last noted; it is believed to where it never was. Never rejects. */
  mayEdit(): Promise<boolean>;
  /** Forgets the copy. */
  clear(): Promise<void>;
  /** Stops keeping it up to date. */
  destroy(): void;
}

const nothing = () => {};

/** Stands beside the copy of a map that is only to be looked at. */
const LOOKING = 'looking';

/** Keeps a map in the browser's own database, so that edits made offline survive the page. */
export function keepInBrowser(mapId: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === 'undefined') return keepNothing();
  const persistence = new IndexeddbPersistence(copyName(mapId), doc);
  const mark = unsavedMark(doc.clientID);
  let noted: boolean | undefined;
  /** Marks of pages from before this one, whose edits are in what is loaded. */
  let earlier: Promise<string[]> = persistence._db.then(readMarks);
  earlier.catch(nothing);
  return {
    loaded: Promise.race([
      persistence.whenSynced.then(() => true),
      // Where storage is switched off, opening fails, and the library itself doesn't say so.
      persistence._db.then(
        () => new Promise<never>(() => {}),
        () => false,
      ),
    ]),
    origin: persistence,
    noteUnsaved(unsaved) {
      if (unsaved === noted) return;
      noted = unsaved;
      if (unsaved) {
        persistence.set(mark, 1).catch(nothing);
        return;
      }
      persistence.del(mark).catch(nothing);
      // Once only: a mark of the same name is put again when another page, open beside this one, goes on.
      earlier.then((marks) => Promise.all(marks.map((other) => persistence.del(other)))).catch(nothing);
      earlier = Promise.resolve([]);
    },
    hasUnsaved: () =>
      persistence._db.then(
        (db) =>
          readMarks(db).then(
            (marks) => noted === true || marks.length > 0,
            // A copy that can't be read (any more) isn't known to be of no use.
            () => true,
          ),
        () => noted === true,
      ),
    noteMayEdit(mayEdit) {
      (mayEdit ? persistence.del(LOOKING) : persistence.set(LOOKING, 1)).catch(nothing);
    },
    mayEdit: () =>
      persistence.get(LOOKING).then(
        (looking) => looking === undefined,
        () => true,
      ),
    clear: () => persistence.clearData(),
    destroy: () => {
      persistence.destroy().catch(nothing);
    },
  };
}

/** For where nothing can be kept. */
export function keepNothing(): LocalCopy {
  let noted = false;
  return {
    loaded: Promise.resolve(false),
    origin: undefined,
    noteUnsaved: (unsaved) => {
      noted = unsaved;
    },
    hasUnsaved: async () => noted,
    noteMayEdit: nothing,
    mayEdit: async () => true,
    clear: async () => {},
    destroy: nothing,
  };
}
