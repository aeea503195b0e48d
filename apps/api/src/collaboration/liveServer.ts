import type {
  afterHandleMessagePayload,
  beforeHandleMessagePayload,
  beforeSyncPayload,
  beforeUnloadDocumentPayload,
  Connection,
  connectedPayload,
  Document,
  onAuthenticatePayload,
  onDisconnectPayload,
  onLoadDocumentPayload,
} from '@hocuspocus/server';
import { Hocuspocus } from '@hocuspocus/server';
import type { LiveMessage } from '@milepost/schema/collab';
import { CLOSE } from '@milepost/schema/collab';
import type { Bus } from '../bus/bus.ts';
import type { Concerned } from '../bus/events.ts';
import type { Logger } from '../logger.ts';
import type { MapAccess } from '../maps/mapAccess.ts';
import type { Actor } from '../policies/actor.ts';
import { NOBODY } from '../policies/actor.ts';
import { concerns } from './concerns.ts';
import { checkSchemaVersion, DeniedError } from './denial.ts';
import { ClosingError, MapGoneError } from './gateErrors.ts';
import type { Gates } from './gates.ts';
import { LiveAccess } from './liveAccess.ts';
import type { Hooked, LiveContext } from './liveContext.ts';
import { LiveSocket } from './liveSocket.ts';
import { LiveSockets } from './liveSockets.ts';
import type { MapGate } from './mapGate.ts';
import { Opening } from './opening.ts';
import { guardPresence } from './presenceGuard.ts';
import { SharedPresence } from './sharedPresence.ts';
import type { Visit } from './standing.ts';
import { standingOf } from './standing.ts';
import { Strikes } from './strikes.ts';
import { tell } from './tell.ts';
import type { Verdict } from './verdict.ts';

/** The first kind of y-protocols' sync messages: a question, which changes nothing. */
const SYNC_STEP_1 = 0;

/** How long to wait (ms) before trying again to let go of a document that was in use. */
const UNLOAD_AGAIN = 500;

/**
 * The live connection to maps: Hocuspocus, with each map's gate before it. It leans on how Hocuspocus 4.7 works inside,
 * each point held by a test: the messages of a connection are handled one after the other, each after
 * `beforeHandleMessage`; a connection that is read-only when `beforeSync` resolves gets "not kept" for an answer and nothing is applied; an error from
 * `beforeUnloadDocument` keeps the document. An error from most other hooks would end the connection, or the process: so
 * they handle their own.
 */
export class LiveServer {
  readonly #gates: Gates;
  readonly #access: MapAccess;
  readonly #rights: LiveAccess;
  readonly #log: Logger;
  readonly #hocuspocus: Hocuspocus<LiveContext>;
  readonly #presence: SharedPresence;
  readonly #strikes: Strikes;
  readonly #sockets = new LiveSockets();
  readonly #gateOf = new WeakMap<Document, MapGate>();
  readonly #opening = new Opening();

  constructor(gates: Gates, access: MapAccess, bus: Bus, log: Logger) {
    this.#gates = gates;
    this.#access = access;
    this.#rights = new LiveAccess(access, ({ context, document }, error) =>
      this.#unavailable([(context as LiveContext).socket], document.name, error),
    );
    this.#strikes = new Strikes(bus);
    this.#presence = new SharedPresence(bus);
    this.#log = log;
    this.#hocuspocus = new Hocuspocus<LiveContext>({
      quiet: true,
      // Tabs in the background give a sign of life as seldom as once a minute.
      timeout: 120_000,
      maxUnauthenticatedQueueSize: 1024 * 1024,
      maxUnauthenticatedQueueMessages: 50,
      maxPendingDocuments: 4,
      onAuthenticate: (payload) => this.#authenticate(payload),
      onLoadDocument: (payload) => this.#load(payload),
      connected: async (payload) => this.#connected(payload),
      onDisconnect: async (payload) => this.#disconnected(payload),
      beforeHandleMessage: (payload) => this.#beforeMessage(payload),
      beforeHandleAwareness: async ({ states, connection, document }) => {
        if (connection) guardPresence(states, connection, this.#gateOf.get(document));
      },
      beforeSync: (payload) => this.#beforeSync(payload),
      afterHandleMessage: async (payload) => this.#afterMessage(payload),
      beforeUnloadDocument: async (payload) => this.#beforeUnload(payload),
    });
  }

  /** Takes over a WebSocket. `request` is the one that asked for it, and `actor` who was there then. */
  connect(
    webSocket: ConstructorParameters<typeof LiveSocket>[0],
    request: Request,
    actor: Actor,
    whoIsThere: () => Promise<Actor>,
  ): void {
    const socket = new LiveSocket(webSocket);
    this.#sockets.add(socket, actor);
    const context = { actor: actor as Visit['actor'], whoIsThere, socket, rightsAsOf: this.#rights.changes };
    const connection = this.#hocuspocus.handleConnection(socket, request, context);
    socket.listen(connection.handleMessage, (code, reason) => {
      this.#sockets.delete(socket);
      this.#opening.endAll(socket);
      connection.handleClose({ code, reason });
    });
  }

  /** Tells everybody on a map something; on every map when none is named. Guests hear nothing of what they may not see. */
  tell(message: LiveMessage, mapId?: string): void {
    const said = JSON.stringify(message);
    for (const document of this.#hocuspocus.documents.values()) {
      if (mapId !== undefined && document.name !== mapId) continue;
      for (const connection of document.getConnections()) {
        const { actor } = connection.context;
        const isForAll = message.type !== 'thread' || actor.kind === 'person' || actor.access === 'edit';
        if (isForAll) connection.sendStateless(said);
      }
    }
  }

  /**
   * Looks again at what everybody concerned (everybody at all, when absent) may do on the maps that they are on, and tells
   * them, or shows them out.
   */
  recheck(concerned?: Concerned): void {
    this.#rights.changed();
    for (const document of this.#hocuspocus.documents.values()) {
      for (const connection of document.getConnections()) {
        const { actor } = connection.context;
        if (!concerned || concerns(concerned, actor, document.name)) void this.#rights.recheck(connection);
      }
    }
  }

  /** Closes the sockets of somebody, who has to show again who they are. */
  disconnect(userId: string): void {
    this.#sockets.closeOf(userId);
  }

  /** Closes all sockets; resolves when they are closed. Clients come back when there is a server again. */
  async close(): Promise<void> {
    await this.#sockets.closeAll();
    this.#hocuspocus.flushPendingStores();
  }

  async #authenticate(payload: Hooked<onAuthenticatePayload>): Promise<void> {
    const { documentName: mapId, context, connectionConfig, requestParameters } = payload;
    try {
      checkSchemaVersion(requestParameters.get('schema'));
      context.rightsAsOf = this.#rights.changes;
      // Anew, for their session may have ended while the socket was opened.
      const standing = await standingOf(this.#access, context, mapId);
      if (standing === 'signed-out') throw new DeniedError('signed-out');
      if (this.#strikes.isClosed(mapId, context.actor.id)) throw new DeniedError('too-many-refusals');
      if (standing === 'gone') throw new DeniedError('not-found');
      connectionConfig.readOnly = standing === 'reader';
    } catch (error) {
      if (error instanceof DeniedError) throw error;
      this.#unavailable([context.socket], mapId, error);
      throw new DeniedError('unavailable');
    }
    this.#opening.begin(mapId, context.socket);
  }

  async #load({ documentName: mapId, document }: Hooked<onLoadDocumentPayload>): Promise<void> {
    try {
      // The gate may have been in use since before the map went to the trash.
      const map = await this.#access.of(mapId, NOBODY);
      if (!map || map.inTrash) throw new MapGoneError();
      const gate = this.#gates.of(mapId);
      this.#gateOf.set(document, gate);
      await gate.attach(document);
      this.#presence.follow(document);
      document.on('destroy', () => {
        if (gate.appended.updates > 0) this.#gates.compactLater(mapId);
      });
    } catch (error) {
      if (error instanceof MapGoneError) throw new DeniedError('not-found');
      // One loads it for all who wait for it, and all of them are told.
      this.#unavailable(this.#opening.of(mapId), mapId, error);
      throw new DeniedError('unavailable');
    }
  }

  #connected({ documentName: mapId, connection, context }: Hooked<connectedPayload>): void {
    this.#opening.end(mapId, context.socket);
    context.socket.connected(mapId);
    this.#rights.add(connection);
    if (context.rightsAsOf !== this.#rights.changes) void this.#rights.recheck(connection);
    // One that was let go of in the same moment goes nowhere.
    if (this.#hocuspocus.documents.get(mapId) !== connection.document) context.socket.close(CLOSE.tryAgainLater);
  }

  #disconnected({ documentName: mapId, context }: Hooked<onDisconnectPayload>): void {
    context.socket.disconnected(mapId);
  }

  /** What somebody may do is looked up for each of their messages. Mostly it is remembered from the one before. */
  async #beforeMessage({ connection }: beforeHandleMessagePayload): Promise<void> {
    await this.#rights.recheck(connection);
    // Only here, so that it is the same from the beginning to the end of a message: what was kept is shown as well.
    connection.readOnly = !this.#rights.mayEdit(connection);
  }

  async #beforeSync({ type, payload, connection, document, context }: Hooked<beforeSyncPayload>): Promise<void> {
    if (type === SYNC_STEP_1 || connection.readOnly) return;
    try {
      const gate = this.#gateOf.get(document);
      if (!gate) throw new Error('a document without a gate');
      const verdict = await gate.admit(payload, context.actor.id);
      if (verdict.kind === 'refused') this.#refuse(connection, context, verdict);
    } catch (error) {
      // For good: nothing that was sent after this may be taken before the client has synced again.
      connection.readOnly = true;
      this.#rights.spend(connection);
      if (error instanceof MapGoneError) this.#rights.dismiss(connection);
      else this.#unavailable([context.socket], document.name, error);
    }
  }

  #refuse(
    connection: Connection,
    { actor, socket }: LiveContext,
    { refusal, restore, costly }: Extract<Verdict, { kind: 'refused' }>,
  ): void {
    // For this message.
    connection.readOnly = true;
    const faults = refusal.reason === 'invalid' ? refusal.faults.slice(0, 50) : [];
    tell(connection, { type: 'refused', reason: refusal.reason, faults, restore });
    if (refusal.reason === 'gap' && !costly) return;
    const mapId = connection.document.name;
    this.#log.warn({ mapId, reason: refusal.reason, faults: faults.slice(0, 5) }, 'an update was refused');
    if (this.#strikes.add(mapId, actor.id)) socket.close(CLOSE.policy);
  }

  #afterMessage({ context, documentName, update }: Hooked<afterHandleMessagePayload>): void {
    context.socket.handled(documentName, update.byteLength);
  }

  #beforeUnload({ documentName: mapId, document }: beforeUnloadDocumentPayload): void {
    if (!this.#gateOf.get(document)?.busy && !this.#opening.has(mapId)) return;
    setTimeout(() => this.#hocuspocus.unloadDocument(document), UNLOAD_AGAIN).unref();
    throw new DeniedError('in-use');
  }

  /** The database doesn't do its part: clients are sent away to come back later, and nothing was acknowledged. */
  #unavailable(sockets: Iterable<LiveSocket>, mapId: string, error: unknown): void {
    if (!(error instanceof ClosingError)) this.#log.error({ err: error, mapId }, 'a map could not be read or kept');
    for (const socket of sockets) socket.close(CLOSE.tryAgainLater);
  }
}
