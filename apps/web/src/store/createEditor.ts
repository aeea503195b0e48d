import type { MapLayout } from '@milepost/drawing';
import type { Change, Command, JourneyMap } from '@milepost/schema';
import { applyChanges } from '@milepost/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ChangedBy, EditedMap, EditMapOptions } from '../collab/editMap.ts';
import { curvesAfter } from './curves.ts';
import type { EditorState } from './editorState.ts';
import { NO_FILTER } from './finding.ts';
import { limitPassed } from './limitPassed.ts';
import { IDLE, type Mode } from './mode.ts';
import { firstPlace, mendPlace, type Place, samePlace } from './place.ts';
import { existingSelection, NOTHING, type Selection, selectionInSight } from './selection.ts';
import { type CanvasView, NO_PAGE, NO_VIEW, type Page } from './surroundings.ts';

export interface EditorOptions {
  /** Opens the shared map for editing. */
  edit(options: EditMapOptions): EditedMap;
  /** The boxes of a map; `previous` are those of the map before, to take over what stayed the same. */
  layOut(map: JourneyMap, previous?: MapLayout): MapLayout;
  /** Whether the map may be changed, to begin with. True when absent. */
  mayEdit?: boolean;
  /** Whether the panel at the side is open to begin with. True when absent. */
  inspectorOpen?: boolean;
  /** Whether shortcuts that are a single key do anything. True when absent. */
  singleKeys?: boolean;
  /** How the map is shown to begin with. As a canvas when absent. */
  shownAs?: EditorState['shownAs'];
  /** How to say that the map may only be looked at. */
  onlyLooking: string;
  /** How to say that the map can't be edited yet. */
  stillOpening: string;
  /** In which words to say that a map can't hold more of something. */
  tooMany(collection: NonNullable<ReturnType<typeof limitPassed>>): string;
}

/** One open map with what is being done to it: the model behind every view of the editor, without a DOM. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  /** The state now. */
  readonly state: EditorState;
  /** Set by the canvas and the page while they are there. */
  view: CanvasView;
  page: Page;
  /**
   * Does a command as one step of undo, or as a part of the open step. Returns false when it changed nothing, would have
   * made the map larger than it may be, or the map may only be looked at.
   */
  dispatch<Args>(command: Command<Args>, args: Args, step?: 'whole' | 'open'): boolean;
  /** Shows changes without making them, while a gesture is under way; undefined ends it. */
  draft(changes: readonly Change[] | undefined): void;
  endStep(): void;
  abandonStep(): void;
  undo(): boolean;
  redo(): boolean;
  select(selection: Selection): void;
  /** Moves the keyboard's place; what is there is selected unless told otherwise, and scrolled into sight. */
  goTo(place: Place, select?: 'select' | 'keep'): void;
  /** Moves the keyboard's place to where the pointer is, which is in sight. */
  stand(place: Place): void;
  /** Says why not where the map may only be looked at: hands can do nothing then. */
  setMode(mode: Mode): void;
  /** What may be done has changed: what hands were doing is over when it is less. */
  setMayEdit(mayEdit: boolean): void;
  set(
    part: Partial<
      Pick<
        EditorState,
        | 'hover'
        | 'shownAs'
        | 'inspectorOpen'
        | 'tool'
        | 'zoom'
        | 'commentsOpen'
        | 'pinsShown'
        | 'threads'
        | 'unread'
        | 'mayComment'
        | 'singleKeys'
        | 'overviewOpen'
        | 'curves'
        | 'finding'
        | 'filter'
        | 'matching'
      >
    >,
  ): void;
  announce(text: string): void;
  /** Lays the map out anew, when fonts arrived or the measures changed. */
  relayout(): void;
  destroy(): void;
}

interface Memory {
  readonly selection: Selection;
  readonly place: Place;
}

/** What is selected by going to a place with the keyboard. */
export function selectionAt(place: Place): Selection {
  if (place.kind === 'cell') return NOTHING;
  return place.kind === 'card' ? { kind: 'cards', ids: new Set([place.id]) } : { kind: place.kind, id: place.id };
}

export function createEditor(options: EditorOptions): Editor {
  let drafted: readonly Change[] | undefined;

  const edited = options.edit({
    onChange: (map, by) => follow(map, by),
    remember: (): Memory => ({ selection: store.getState().selection, place: store.getState().place }),
    restore: (memory) => {
      const { selection, place } = memory as Memory;
      const { map } = store.getState();
      store.setState({ selection: existingSelection(selection, map), place: mendPlace(place, map, map) });
    },
  });

  const store = createStore<EditorState>(() => ({
    map: edited.map,
    layout: options.layOut(edited.map),
    shownAs: options.shownAs ?? 'canvas',
    selection: NOTHING,
    place: firstPlace(edited.map),
    mode: IDLE,
    tool: 'select',
    zoom: 1,
    hover: undefined,
    mayEdit: options.mayEdit ?? true,
    canUndo: edited.canUndo(),
    canRedo: edited.canRedo(),
    inspectorOpen: options.inspectorOpen ?? true,
    commentsOpen: false,
    pinsShown: true,
    threads: new Map(),
    unread: 0,
    mayComment: undefined,
    curves: new Map(),
    finding: undefined,
    filter: NO_FILTER,
    matching: undefined,
    singleKeys: options.singleKeys ?? true,
    overviewOpen: false,
    announcement: { text: '', count: 0 },
  }));

  function follow(changed: JourneyMap, by: ChangedBy): void {
    const before = store.getState();
    const map = withDraft(changed);
    store.setState({
      map,
      layout: options.layOut(map, before.layout),
      selection: selectionInSight(existingSelection(before.selection, map), before.map, map),
      place: mendPlace(before.place, before.map, map),
      mode: by === 'edit' ? before.mode : existingMode(before.mode, map),
    });
    syncHistory();
  }

  /** After the transaction: the undo manager takes its step only once the map's followers have been told. */
  function syncHistory(): void {
    const { canUndo, canRedo } = store.getState();
    if (canUndo !== edited.canUndo() || canRedo !== edited.canRedo()) {
      store.setState({ canUndo: edited.canUndo(), canRedo: edited.canRedo() });
    }
  }

  function withDraft(map: JourneyMap): JourneyMap {
    if (!drafted) return map;
    try {
      return applyChanges(map, drafted);
    } catch {
      // What the gesture holds was deleted by somebody else.
      drafted = undefined;
      return map;
    }
  }

  function showDraft(changes: readonly Change[] | undefined): void {
    drafted = changes;
    const map = withDraft(edited.map);
    store.setState((state) => ({ map, layout: options.layOut(map, state.layout) }));
  }

  function select(selection: Selection): void {
    store.setState(({ curves, map }) => ({ selection, curves: curvesAfter(curves, map, selection) }));
  }

  const editor: Editor = {
    store,
    get state() {
      return store.getState();
    },
    view: NO_VIEW,
    page: NO_PAGE,
    dispatch(command, args, step = 'whole') {
      if (!store.getState().mayEdit) return false;
      const changes = command(edited.map, args);
      if (changes.length === 0) return false;
      if (!edited.isReady()) {
        editor.page.notify(options.stillOpening);
        return false;
      }
      const passed = limitPassed(edited.map, changes);
      if (passed) {
        editor.page.notify(options.tooMany(passed));
        return false;
      }
      if (step === 'whole') edited.endStep();
      edited.apply(changes);
      if (step === 'whole') edited.endStep();
      syncHistory();
      return true;
    },
    draft: showDraft,
    endStep: () => edited.endStep(),
    abandonStep() {
      edited.abandonStep();
      syncHistory();
    },
    undo: () => travel(() => edited.undo()),
    redo: () => travel(() => edited.redo()),
    select,
    goTo(place, selecting = 'select') {
      editor.stand(place);
      if (selecting === 'select') select(selectionAt(place));
      editor.view.reveal(place);
    },
    stand(place) {
      if (!samePlace(place, store.getState().place)) store.setState({ place });
    },
    setMode(mode) {
      if (mode.kind === 'idle' || store.getState().mayEdit) store.setState({ mode });
      else editor.page.notify(options.onlyLooking);
    },
    setMayEdit(mayEdit) {
      if (mayEdit === store.getState().mayEdit) return;
      if (!mayEdit) {
        if (drafted) showDraft(undefined);
        edited.endStep();
      }
      store.setState({ mayEdit, mode: IDLE, hover: undefined });
    },
    set: (part) => store.setState(part),
    announce: (text) =>
      store.setState(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } })),
    relayout: () => store.setState(({ map }) => ({ layout: options.layOut(map) })),
    destroy: () => edited.destroy(),
  };

  function travel(go: () => boolean): boolean {
    const went = store.getState().mayEdit && go();
    syncHistory();
    if (went) editor.view.reveal(store.getState().place);
    return went;
  }

  return editor;
}

/** What the hands are doing, or nothing when what they held is gone. */
function existingMode(mode: Mode, map: JourneyMap): Mode {
  switch (mode.kind) {
    case 'idle':
      return mode;
    case 'typing':
      return Object.hasOwn(map[mode.target.in], mode.target.id) ? mode : IDLE;
    case 'feeling':
      return Object.hasOwn(map.cards, mode.cardId) ? mode : IDLE;
    case 'connecting': {
      const { cardId, connectionId, targetId } = mode;
      const isGone = connectionId !== undefined && !Object.hasOwn(map.connections, connectionId);
      if (isGone || !Object.hasOwn(map.cards, cardId)) return IDLE;
      return targetId === undefined || Object.hasOwn(map.cards, targetId) ? mode : { ...mode, targetId: undefined };
    }
    case 'moving': {
      const { cargo } = mode;
      if (cargo.kind === 'new-card' || cargo.kind === 'from-outside') return mode;
      if (cargo.kind === 'cards') return cargo.ids.every((id) => Object.hasOwn(map.cards, id)) ? mode : IDLE;
      const records = { stage: map.stages, step: map.steps, lane: map.lanes }[cargo.kind];
      return Object.hasOwn(records, cargo.id) ? mode : IDLE;
    }
  }
}
