import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { ActorName, Cast } from '../policies/testing/cast.ts';
import { ACTORS, makeCast, makeMap } from '../policies/testing/cast.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import { waitFor } from '../testing/waitFor.ts';
import { LiveClient } from './testing/liveClient.ts';
import { KIND, RawClient, STEP } from './testing/rawClient.ts';

/** How far everybody gets on the live connection to the owner's map: not in, and why; or in, to read or to write too. */
const FAR: Record<ActorName, 'signed-out' | 'not-found' | 'reads' | 'writes'> = {
  nobody: 'signed-out',
  'a visitor': 'not-found',
  'a stranger': 'not-found',
  'a viewer': 'reads',
  'a commenter': 'reads',
  'an editor': 'writes',
  'the owner': 'writes',
  'somebody named': 'writes',
  'a viewing token': 'reads',
  'a commenting token': 'reads',
  'an editing token': 'writes',
  'an owning token': 'writes',
};

/** What comes of a message: kept or not, shown to the others, off the map, the socket closed with a code, or nothing. */
type Outcome = 'kept' | 'not kept' | 'shown' | 'left' | '1003' | 'nothing';

/** Each message that a client may send, and what comes of it: for those who aren't in, those who read, and who write. */
const MESSAGES: Array<[string, (client: RawClient, known: Known) => void, [Outcome, Outcome, Outcome]]> = [
  ['a question', (client) => client.sync(STEP.one, EMPTY_STATE), ['nothing', 'nothing', 'nothing']],
  ['a sync with an edit', (client, { edit }) => client.sync(STEP.two, edit()), ['nothing', 'not kept', 'kept']],
  ['a sync with nothing new', (client, { all }) => client.sync(STEP.two, all), ['nothing', 'kept', 'kept']],
  ['an edit', (client, { edit }) => client.sync(STEP.update, edit()), ['nothing', 'not kept', 'kept']],
  ['an edit of nothing', (client) => client.sync(STEP.update, NOTHING), ['nothing', 'not kept', 'kept']],
  ['presence', (client, { presence }) => client.bytes(KIND.awareness, presence), ['nothing', 'shown', 'shown']],
  ['a question who is there', (client) => client.bytes(KIND.queryAwareness), ['nothing', 'nothing', 'nothing']],
  ['another token', (client) => client.auth('owner'), ['nothing', 'nothing', 'nothing']],
  ['a stateless message', (client) => client.text(KIND.stateless, GONE), ['1003', '1003', '1003']],
  ['a message to everybody', (client) => client.text(KIND.broadcast, GONE), ['1003', '1003', '1003']],
  ['a kind that is none', (client) => client.bytes(99), ['1003', '1003', '1003']],
  ['a goodbye', (client) => client.text(KIND.close, ''), ['nothing', 'left', 'left']],
];

const EMPTY_STATE = Y.encodeStateVector(new Y.Doc());
const NOTHING = new Uint8Array([0, 0]);
const GONE = JSON.stringify({ type: 'gone' });

/** What somebody brings along. Those who aren't in may have got to know the map before. */
interface Known {
  all: Uint8Array;
  /** Another edit each time, of what the map's owner is called. */
  edit: () => Uint8Array;
  presence: Uint8Array;
  presenceId: number;
}

describe.each(DATABASE_KINDS)('messages on the live connection, on the %s database', { timeout: 60_000 }, (kind) => {
  let server: TestServer;
  let cast: Cast;

  beforeAll(async () => {
    server = await startTestServer(kind);
    cast = await makeCast(() => server.url);
  });
  afterAll(() => server?.close());

  it.each(ACTORS)('of %s', async (actor) => {
    const far = FAR[actor];
    const isIn = far === 'reads' || far === 'writes';
    const mapId = await makeMap(cast);
    const credentials = await cast.who[actor].credentials();
    const watching = await new LiveClient(server.url, mapId, await cast.owner.credentials()).ready();
    let edits = 0;
    try {
      for (const [name, send, outcomes] of MESSAGES) {
        const client = await RawClient.open(server.url, mapId, credentials);
        expect([name, client.isIn, client.denied]).toEqual([name, isIn, isIn ? undefined : far]);
        const known = knownOf(watching.doc);
        send(client, known);
        await client.handled();
        const wanted = outcomes[isIn ? (far === 'reads' ? 1 : 2) : 0];
        if (wanted === 'shown') await waitFor(() => isShown(watching, known), 'the presence');
        expect([name, outcomeOf(client, watching, known)]).toEqual([name, wanted]);
        client.end();
        if (wanted === 'kept' && name.endsWith('an edit')) edits++;
        const { document, revision } = await cast.owner.read(mapId);
        expect([name, revision]).toEqual([name, 1 + edits]);
        await waitFor(() => watching.map.map.owner === document.map.owner, 'the same for everybody');
      }
      expect(watching.said).toEqual([]);
      expect(edits).toBe(far === 'writes' ? 2 : 0);
    } finally {
      watching.destroy();
    }
  });

  function outcomeOf(client: RawClient, watching: LiveClient, known: Known): Outcome {
    if (client.closed !== undefined) return String(client.closed) as Outcome;
    if (client.left) return 'left';
    if (client.answers.length > 0) return client.answers[0] ? 'kept' : 'not kept';
    return isShown(watching, known) ? 'shown' : 'nothing';
  }
});

function isShown({ awareness }: LiveClient, { presenceId }: Known): boolean {
  return awareness.getStates().has(presenceId);
}

function knownOf(doc: Y.Doc): Known {
  const all = Y.encodeStateAsUpdate(doc);
  const presence = new Awareness(new Y.Doc());
  presence.setLocalState({ user: { name: 'Somebody' } });
  const known: Known = {
    all,
    edit: () => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, all);
      const before = Y.encodeStateVector(copy);
      copy.getMap('map').set('owner', `Somebody ${copy.clientID}`);
      return Y.encodeStateAsUpdate(copy, before);
    },
    presence: encodeAwarenessUpdate(presence, [presence.clientID]),
    presenceId: presence.clientID,
  };
  presence.destroy();
  return known;
}
