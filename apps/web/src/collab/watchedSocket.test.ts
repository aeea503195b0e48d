import { HocuspocusProvider } from '@hocuspocus/provider';
import { newMapDoc } from '@milepost/schema/collab';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SavedState } from './savedState.ts';
import type { ApiServer } from './testing/apiServer.ts';
import { startApiServer } from './testing/apiServer.ts';
import type { HeldLine } from './testing/heldLine.ts';
import { holdableLine } from './testing/heldLine.ts';
import { WatchedSocket } from './watchedSocket.ts';

/** Processes start slowly where much else runs (ms). */
const PATIENCE = 120_000;

const until = { timeout: PATIENCE / 2, interval: 5 };

describe('WatchedSocket', { timeout: PATIENCE }, () => {
  let server: ApiServer;
  let line: HeldLine;
  let isHere: boolean;
  let saving: SavedState;
  let socket: WatchedSocket;
  let provider: HocuspocusProvider;

  beforeAll(async () => {
    server = await startApiServer();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    line = await holdableLine(server.liveUrl);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    const { id } = await server.createMap({ template: 'classic' });
    isHere = true;
    saving = new SavedState(() => socket.look());
    socket = new WatchedSocket(line.liveUrl, saving, () => isHere);
    provider = new HocuspocusProvider({ name: id, document: newMapDoc(), websocketProvider: socket });
  });
  afterEach(async () => {
    provider.destroy();
    socket.destroy();
    vi.useRealTimers();
    await line.close();
  });

  /** Connects over a line that brings no more than that this page is let in. */
  async function letIn(): Promise<void> {
    line.hold(1);
    provider.attach();
    socket.connect();
    await vi.waitFor(() => expect(provider.isAuthenticated).toBe(true), until);
  }

  it('gives a map that is not here yet the time that a large one takes on a slow line', async () => {
    isHere = false;
    await letIn();
    vi.advanceTimersByTime(58_000);
    expect(provider.isAuthenticated).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(provider.isAuthenticated).toBe(false);
  });

  it('expects the little that is missing of a map that is here at once', async () => {
    await letIn();
    vi.advanceTimersByTime(6_000);
    expect(provider.isAuthenticated).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(provider.isAuthenticated).toBe(false);
  });

  it('gives large edits the time that they take on a slow line', async () => {
    await letIn();
    saving.opened();
    saving.sentSync(1024 * 1024);
    vi.advanceTimersByTime(70_000);
    expect(provider.isAuthenticated).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(provider.isAuthenticated).toBe(false);
  });

  it('waits longer each time before it connects again, until everything is saved', async () => {
    const lose = async (wait: number) => {
      await vi.waitFor(() => expect(socket.status).toBe('connected'), until);
      const attempt = socket.identifier;
      socket.drop();
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(socket.identifier).toBe(attempt);
      await vi.advanceTimersByTimeAsync(1);
      expect(socket.identifier).toBe(attempt + 1);
    };
    line.hold(0);
    provider.attach();
    socket.connect();
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) await lose(wait);
    line.release();
    await vi.waitFor(() => expect(provider.isAuthenticated).toBe(true), until);
    saving.opened();
    saving.sentSync(100);
    saving.answered(true);
    await lose(500);
  });

  it('has one connection at a time, however those before ended', async () => {
    line.hold(0);
    provider.attach();
    socket.connect();
    await vi.waitFor(() => expect(socket.status).toBe('connected'), until);
    socket.drop();
    await vi.waitFor(() => expect(socket.status).toBe('connected'), until);
    const attempt = socket.identifier;
    await vi.advanceTimersByTimeAsync(7_000);
    expect(socket.identifier).toBe(attempt);
  });
});
