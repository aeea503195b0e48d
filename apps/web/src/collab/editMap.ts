import type { Change, JourneyMap } from '@milepost/schema';
import { changeDoc, editedRoots, type MapMirror, mirrorMap } from '@milepost/schema/collab';
import * as Y from 'yjs';

/** Who changed the map: this page, this page by undo or redo, or anybody else (a colleague, another tab, the server). */
export type ChangedBy = 'edit' | 'undo' | 'others';

export interface EditMapOptions {
  /** Called once after each transaction that changed the map. */
  onChange(map: JourneyMap, by: ChangedBy): void;
  /** What undo gives back besides the map (the selection): asked for before each step. */
  remember(): unknown;
  /** Gives back what `remember` gave, after the map. */
  restore(memory: unknown): void;
}

/** A shared map as this page edits it: changes go in, the map comes out, and one's own steps can be taken back. */
export interface EditedMap {
  readonly map: JourneyMap;
  /** Whether changes are taken yet. */
  isReady(): boolean;
  /**
   * Applies changes in one transaction. They join the step that is open, or begin one; `endStep` closes it.
   *
   * @throws UnknownRecordError for a change of a record that doesn't exist; nothing is applied then
   */
  apply(changes: readonly Change[]): void;
  /** Closes the step: the next change is undone apart from those before it. */
  endStep(): void;
  /** Takes the open step back as if it had never been: it can't be redone. Does nothing when none is open. */
  abandonStep(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Takes back one's own last step. Returns false when there was none. */
  undo(): boolean;
  redo(): boolean;
  destroy(): void;
}

/**
 * Begins to edit a shared document. One's own steps are told from others' by a transaction origin of this call. `mirror`
 * follows the document already when it was read before; this takes it over.
 */
export function editMap(doc: Y.Doc, options: EditMapOptions, mirror: MapMirror = mirrorMap(doc)): EditedMap {
  const origin = { editor: doc.clientID };
  const history = new Y.UndoManager(editedRoots(doc), {
    doc,
    trackedOrigins: new Set([origin]),
    // Steps are closed by gestures, never by the clock.
    captureTimeout: Number.POSITIVE_INFINITY,
  });
  mirror.onChange = (map, transaction) => {
    options.onChange(map, transaction.origin === origin ? 'edit' : transaction.origin === history ? 'undo' : 'others');
  };

  let before: unknown;
  let stepIsOpen = false;
  const endStep = () => {
    stepIsOpen = false;
    history.stopCapturing();
  };
  history.on('stack-item-added', ({ stackItem, type, origin: by }) => {
    if (type !== 'undo' || by !== origin) return;
    // Only now: changes that came to nothing make no step, and there would be an older one to take back.
    stepIsOpen = true;
    stackItem.meta.set('before', before);
  });

  const travel = (to: 'before' | 'after'): boolean => {
    const now = options.remember();
    endStep();
    const step = to === 'before' ? history.undo() : history.redo();
    if (!step) return false;
    // The way back is another stack item, which has to know both ends too.
    const back = (to === 'before' ? history.redoStack : history.undoStack).at(-1);
    back?.meta.set('before', step.meta.get('before'));
    back?.meta.set('after', to === 'after' ? step.meta.get('after') : now);
    options.restore(step.meta.get(to));
    return true;
  };

  return {
    get map() {
      return mirror.map;
    },
    isReady: () => true,
    apply(changes) {
      if (changes.length === 0) return;
      before = options.remember();
      changeDoc(doc, mirror.map, changes, origin);
    },
    endStep,
    abandonStep() {
      if (!stepIsOpen) return;
      const step = history.undo();
      if (step) {
        history.redoStack.pop();
        options.restore(step.meta.get('before'));
      }
      endStep();
    },
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    undo: () => travel('before'),
    redo: () => travel('after'),
    destroy() {
      mirror.destroy();
      history.destroy();
    },
  };
}
