import { HocuspocusProvider } from '@hocuspocus/provider';
import type { Change, Fault, JourneyMap } from '@milepost/schema';
import { SCHEMA_VERSION, UnknownRecordError } from '@milepost/schema';
import type { LiveMessage } from '@milepost/schema/collab';
import { changeDoc, newMapDoc, readLiveMessage, readMap, schemaVersionOf } from '@milepost/schema/collab';
import * as Y from 'yjs';
import type { FirstLook } from './firstLook.ts';
import type { LocalCopy } from './localCopy.ts';
import { keepInBrowser } from './localCopy.ts';
import type { SaveState } from './savedState.ts';
import { SavedState } from './savedState.ts';
import { WatchedSocket } from './watchedSocket.ts';
import { readAnswer } from './wire.ts';

/** How long (ms) the live connection waits for a first look at the map, and for what is seen then to be on the screen. */
const LONGEST_LOOK = 3_000;

/** How long (ms) edits gather before they are sent: a typist's keystrokes go out a few at a time. */
const GATHER = 50;

/** So many syncs in a row that end in a refusal are not going to end otherwise. */
const MOST_SYNCS = 3;

/** The origin of changes that undo what the server refused. */
const RESTORED = { restored: true };

export interface MapStatus {
  /**
   * - `opening`: there is nothing to show yet.
   * - `seen`: `firstLook` can be shown, and the document is on its way.
   * - `open`: the document holds the map, from the server or from this device.
   * - `gone`: there is no such map, or it is in the trash. `not-saved` says that there are edits which nobody else has.
   * - `signed-out`: whoever sits here has to say who they are first. What is kept on this device waits for it.
   * - `outdated`: the server knows a newer form of the document; the page has to be loaded again.
   * - `refused`: the server does not take what this document holds; loading the page again shows what it has.
   */
  map: 'opening' | 'seen' | 'open' | 'gone' | 'signed-out' | 'outdated' | 'refused';
  saved: SaveState;
  /** Whether edits are taken, as the server says, or said when it was last heard. */
  mayEdit: boolean;
}

/** A thread of comments has changed, or approval was asked for or given. */
export type News = Extract<LiveMessage, { type: 'thread' | 'approvals' }>;

export interface OpenMapOptions {
  /** Address of the live connection, such as ws://127.0.0.1:4400/collab. */
  url: string;
  /** The map as the server has it, undefined when it can't be had. Without this, nothing is seen before the document is there. */
  firstLook?: Promise<FirstLook | undefined>;
  /** Keeps edits on this device. */
  keepCopy?: (mapId: string, doc: Y.Doc) => LocalCopy;
  /** Called when the server refused a part of the edits, which has been undone. */
  onRefused?: (faults: readonly Fault[]) => void;
}

/** A map that is open for editing. */
export interface OpenMap {
  /** Where edits go, and come from. */
  readonly doc: Y.Doc;
  readonly awareness: NonNullable<HocuspocusProvider['awareness']>;
  /** The map as it was seen before its document was there; undefined where it was not. */
  readonly firstLook: JourneyMap | undefined;
  /** To be called once the first look is on the screen, or sooner where edits are to be made: takes the document in. */
  takeIn(): void;
  /** The same object until something changes. */
  status(): MapStatus;
  /** Calls `listener` after each change of the status; gives the function that ends this. */
  subscribe(listener: () => void): () => void;
  /** Calls `listener` whenever the server says that there is something new beside the map; gives what ends this. */
  onNews(listener: (news: News) => void): () => void;
  /** Whether leaving now would lose something. */
  hasUnsavedEdits(): boolean;
  /** Tries to connect now rather than later. */
  retry(): void;
  /** Forgets what this device keeps of the map. */
  forget(): Promise<void>;
  destroy(): void;
}

/** Opens a map: connects to the server, and to the copy on this device, and keeps all three the same. */
export function openMap(
  mapId: string,
  { url, firstLook, keepCopy = keepInBrowser, onRefused }: OpenMapOptions,
): OpenMap {
  const doc = newMapDoc();
  const listeners = new Set<() => void>();
  const newsListeners = new Set<(news: News) => void>();
  let phase: MapStatus['map'] = 'opening';
  /** Whether the map is kept on this device; undefined until what was kept is in the document. */
  let isKept: boolean | undefined;
  /** Undefined until the server has said so, or this device knows what it said before. */
  let mayEdit: boolean | undefined;
  let isLive = false;
  let isDestroyed = false;
  let current: MapStatus = { map: phase, saved: 'saving', mayEdit: true };
  const update = () => {
    socket.look();
    const saved = saving.state;
    if (saved === 'saved' && isKept !== undefined) copy.noteUnsaved(false);
    const isEditor = mayEdit ?? true;
    if (current.map === phase && current.saved === saved && current.mayEdit === isEditor) return;
    current = { map: phase, saved, mayEdit: isEditor };
    for (const listener of listeners) listener();
  };
  const saving = new SavedState(update);
  const setPhase = (next: MapStatus['map']) => {
    phase = next;
    update();
  };

  const socket = new WatchedSocket(`${url}?schema=${SCHEMA_VERSION}`, saving, () => phase !== 'opening');

  const provider = new HocuspocusProvider({
    name: mapId,
    document: doc,
    websocketProvider: socket,
    flushDelay: GATHER,
  });
  doc.off('update', provider.boundDocumentUpdateHandler);
  /** Nothing is shown before it is known whether it may be edited. */
  const openWhenThere = (origin?: unknown) => {
    const version = schemaVersionOf(doc);
    if (version === undefined || mayEdit === undefined) return;
    // What this device keeps may be older than what is seen.
    if (phase === 'opening' || (phase === 'seen' && origin === provider))
      setPhase(version === SCHEMA_VERSION ? 'open' : 'outdated');
  };
  const follow = (change: Uint8Array, origin: unknown) => {
    openWhenThere(origin);
    if (origin === provider) return;
    if (origin !== copy.origin) copy.noteUnsaved(true);
    saving.edited();
    if (saving.mayFlow) provider.boundDocumentUpdateHandler(change, origin);
  };
  doc.on('update', follow);
  const copy = keepCopy(mapId, doc);

  /** No connection will make this better. */
  const giveUp = (why: 'gone' | 'signed-out' | 'outdated' | 'refused') => {
    if ((why === 'outdated' || why === 'refused') && saving.hasUnsavedEdits) saving.failed();
    socket.disconnect();
    setPhase(why);
  };
  /** What this device keeps of a map that is gone goes with it, unless nobody else has it. */
  const leave = async () => {
    giveUp('gone');
    await copy.loaded;
    if (await copy.hasUnsaved()) saving.failed();
    else await copy.clear().catch(() => {});
  };
  let syncs = 0;
  const syncAgain = () => {
    saving.hold();
    if (++syncs > MOST_SYNCS) return refuse();
    provider.forceSync();
  };
  const refuse = () => {
    // What this device keeps would be refused again after every reload.
    copy.clear().catch(() => {});
    saving.failed();
    giveUp('refused');
  };

  const setMayEdit = (may: boolean) => {
    mayEdit = may;
    update();
    openWhenThere();
  };
  /** The server says so. */
  const hearMayEdit = (may: boolean) => {
    setMayEdit(may);
    copy.noteMayEdit(may);
  };

  provider.on('authenticated', () => {
    hearMayEdit(provider.authorizedScope !== 'readonly');
    saving.opened();
  });
  provider.on('message', ({ event }: { event: { data: ArrayBuffer } }) => {
    const kept = readAnswer(new Uint8Array(event.data));
    if (kept === undefined) return;
    if (saving.answered(kept)) syncAgain();
    if (saving.state === 'saved') syncs = 0;
  });
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const message = readLiveMessage(payload);
    if (message?.type === 'gone') return void leave();
    if (message?.type === 'access') return hearMayEdit(message.mayEdit);
    if (message?.type === 'thread' || message?.type === 'approvals') {
      for (const listener of newsListeners) listener(message);
    }
    // An update that came after a refused one is refused with it; the sync that follows has both.
    if (message?.type !== 'refused' || message.reason === 'gap') return;
    if (message.reason !== 'invalid' || message.restore.length === 0) return refuse();
    saving.hold();
    restore(doc, message.restore);
    onRefused?.(message.faults);
    syncAgain();
  });
  const reconnect = () => {
    if (socket.webSocket?.readyState === WebSocket.OPEN) socket.webSocket.close();
  };
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    if (reason === 'unavailable') return reconnect();
    if (reason === 'not-found') return void leave();
    if (reason === 'signed-out') return giveUp('signed-out');
    giveUp(reason === 'schema-outdated' ? 'outdated' : 'refused');
  });
  // Where the server closed the document and left the socket open, the provider would wait for ever.
  provider.on('close', reconnect);

  const retry = () => {
    if (isLive && (phase === 'opening' || phase === 'seen' || phase === 'open')) socket.connect();
  };
  // Whether the server is out of reach without a network, only an attempt can tell: it may be this very machine.
  const offline = () => {
    socket.drop();
    retry();
  };
  globalThis.addEventListener?.('online', retry);
  globalThis.addEventListener?.('offline', offline);

  void copy.loaded.then((kept) => {
    isKept = kept;
    saving.keptHere(kept);
  });
  void copy.mayEdit().then((may) => {
    if (mayEdit === undefined) setMayEdit(may);
  });

  let seen: JourneyMap | undefined;
  /** The document that came with the first look, until it is taken in. */
  let arrived: Uint8Array | undefined;
  const onScreen = Promise.withResolvers<void>();
  const takeIn = () => {
    onScreen.resolve();
    if (!arrived || isDestroyed) return;
    const update = arrived;
    arrived = undefined;
    Y.applyUpdate(doc, update, provider);
  };
  const goLive = () => {
    if (isDestroyed) return;
    isLive = true;
    provider.attach();
    socket.connect();
  };
  const lookFirst = async () => {
    const [look, hasEdits] = (await soon(Promise.all([firstLook, copy.hasUnsaved()]))) ?? [];
    // Edits that only this device has are seen from the start.
    if (look && !hasEdits && phase === 'opening') {
      seen = look.map;
      hearMayEdit(look.mayEdit);
      setPhase('seen');
      arrived = await soon(look.update);
      await soon(onScreen.promise);
      takeIn();
    }
    goLive();
  };
  if (firstLook) void lookFirst();
  else goLive();

  return {
    doc,
    get firstLook() {
      return seen;
    },
    takeIn,
    awareness: provider.awareness as NonNullable<HocuspocusProvider['awareness']>,
    status: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onNews(listener) {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    // What is kept of a map that is gone is still here after this page.
    hasUnsavedEdits: () => saving.hasUnsavedEdits && !(phase === 'gone' && isKept),
    retry,
    forget: () => copy.clear(),
    destroy() {
      isDestroyed = true;
      listeners.clear();
      globalThis.removeEventListener?.('online', retry);
      globalThis.removeEventListener?.('offline', offline);
      provider.destroy();
      socket.destroy();
      doc.off('update', follow);
      copy.destroy();
      doc.destroy();
    },
  };
}

/** What a promise gives, or undefined where that takes too long. */
function soon<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_LOOK))]);
}

/** Takes out of the document what the server refused. */
function restore(doc: Y.Doc, changes: readonly Change[]): void {
  try {
    changeDoc(doc, readMap(doc), changes, RESTORED);
  } catch (error) {
    // What is gone meanwhile needs no restoring.
    if (!(error instanceof UnknownRecordError)) throw error;
  }
}
