import * as Y from 'yjs';
import type { LocalCopy } from '../localCopy.ts';

/** What a browser's storage is to the app: copies that outlive the page that wrote them. */
export class MemoryCopies {
  readonly #copies = new Map<string, Uint8Array[]>();
  readonly #looking = new Set<string>();
  readonly #marks = new Map<string, Set<unknown>>();

  keep = (mapId: string, doc: Y.Doc): LocalCopy => {
    const origin = { copy: mapId };
    const updates = this.#copies.get(mapId) ?? [];
    this.#copies.set(mapId, updates);
    const marks = this.#marks.get(mapId) ?? new Set();
    this.#marks.set(mapId, marks);
    const earlier = [...marks];
    const store = (update: Uint8Array, from: unknown) => {
      if (from !== origin) updates.push(update);
    };
    doc.on('update', store);
    const loaded = Promise.resolve().then(() => {
      for (const update of [...updates]) Y.applyUpdate(doc, update, origin);
      return true;
    });
    return {
      loaded,
      origin,
      noteUnsaved(unsaved) {
        if (unsaved) marks.add(origin);
        else for (const mark of [origin, ...earlier.splice(0)]) marks.delete(mark);
      },
      hasUnsaved: async () => marks.size > 0,
      noteMayEdit: (mayEdit) => {
        if (mayEdit) this.#looking.delete(mapId);
        else this.#looking.add(mapId);
      },
      mayEdit: async () => !this.#looking.has(mapId),
      clear: async () => {
        doc.off('update', store);
        this.#copies.delete(mapId);
        this.#marks.delete(mapId);
      },
      destroy: () => doc.off('update', store),
    };
  };

  has(mapId: string): boolean {
    return this.#copies.has(mapId);
  }
}
