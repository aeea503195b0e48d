import * as Y from 'yjs';
import type { Collection } from '../journeyMap.ts';
import { COLLECTIONS } from '../journeyMap.ts';

/** The names of the shared document's roots. All of them are Y.Map. */
export const ROOTS = ['meta', 'map', ...COLLECTIONS] as const;

/** The map's own fields. */
export function mapRoot(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('map');
}

/** A collection: records by id, each a Y.Map of fields. */
export function collectionRoot(doc: Y.Doc, collection: Collection): Y.Map<unknown> {
  return doc.getMap(collection);
}

/** Facts about the document itself: `schemaVersion`. */
export function metaRoot(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta');
}

/** All roots that an edit can change: the scope of undo. */
export function editedRoots(doc: Y.Doc): Y.Map<unknown>[] {
  return [mapRoot(doc), ...COLLECTIONS.map((collection) => collectionRoot(doc, collection))];
}

/**
 * An empty shared document with its roots in place. Made in any other way, a document doesn't know yet which kind its
 * roots are of when the first update arrives, and what follows it (`mirrorMap`, `checkTransaction`) would miss that.
 */
export function newMapDoc(): Y.Doc {
  const doc = new Y.Doc();
  defineRoots(doc);
  return doc;
}

/** Puts the roots in place in a document that a library made. To be called before anything is read into it. */
export function defineRoots(doc: Y.Doc): void {
  for (const root of ROOTS) doc.getMap(root);
}
