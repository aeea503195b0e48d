import { existsSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from './database/migrationFolder.ts';
import { ApiClient } from './testing/apiClient.ts';
import { ServerProcess } from './testing/serverProcess.ts';
import { temporaryFolder } from './testing/temporaryFolder.ts';
import type { TestDatabase } from './testing/testDatabase.ts';
import { createTestDatabase, freePort } from './testing/testDatabase.ts';

/** Processes start slowly where much else runs (ms). */
const PATIENCE = 120_000;

describe('the server as a process', { timeout: PATIENCE }, () => {
  let database: TestDatabase;
  const processes: ServerProcess[] = [];

  beforeAll(async () => {
    database = await createTestDatabase('embedded');
  });
  afterAll(() => database?.close());
  afterEach(async () => {
    for (const running of processes.splice(0)) await running.kill('SIGKILL');
  });

  function start(env: Record<string, string> = {}): ServerProcess {
    const started = new ServerProcess({ PORT: '0', DATA_DIR: database.config.dataDir, ...env });
    processes.push(started);
    return started;
  }

  async function failure(env: Record<string, string>): Promise<string> {
    const failed = start(env);
    expect(await failed.exited).toEqual({ code: 1, signal: null });
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
    return failed.stderr.trim();
  }

  it('says what it does and where it is, and stops when it is asked to', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = start();
      const url = await server.ready();
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(await server.kill(signal)).toEqual({ code: 0, signal: null });
      expect(server.stderr).toBe('');
      expect(server.stdout.trim().split('\n')).toEqual([
        `Opening the embedded database in ${database.config.dataDir}`,
        ...(signal === 'SIGTERM' ? readMigrations().map(({ name }) => `Applied the migration ${name}`) : []),
        `Milepost is ready: ${url}`,
        'Stopping: finishing what is under way',
        'Stopped',
      ]);
    }
  });

  it('finishes what is under way, whatever further signals come', async () => {
    const server = start();
    const url = await server.ready();
    const api = new ApiClient(() => url);
    const { id } = await api.create();
    const patches = Array.from({ length: 40 }, (_, index) =>
      api.patch(id, [{ op: 'set', in: 'map', fields: { owner: `Owner ${index}` } }]).catch(() => undefined),
    );
    await patches[0];
    server.kill('SIGTERM');
    server.kill('SIGINT');
    server.kill('SIGTERM');
    const answers = (await Promise.all(patches)).filter((answer) => answer !== undefined);
    expect(await server.exited).toEqual({ code: 0, signal: null });
    const kept = answers.filter(({ status }) => status === 200);
    for (const { status } of answers) expect([200, 503]).toContain(status);

    const again = start();
    const next = await again.ready();
    const map = await new ApiClient(() => next, await api.credentials()).read(id);
    expect(map.revision).toBeGreaterThanOrEqual(Math.max(...kept.map(({ body }) => body.revision)));
  });

  it('does not wait long for those who do not finish their own part', async () => {
    const server = start();
    const url = await server.ready();
    const { id } = await new ApiClient(() => url).create({ template: 'classic' });
    const head = 'Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue';
    const half = await listening(url, `POST /api/maps HTTP/1.1\r\n${head}\r\n\r\n{"ti`);
    const mute = await listening(url, `GET /api/maps/${id} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(2_000));
    const before = performance.now();
    expect(await server.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(performance.now() - before).toBeLessThan(15_000);
    for (const socket of [half, mute]) socket.destroy();
  });

  it('tells the address that people use', async () => {
    const server = start({ PUBLIC_URL: 'https://maps.example.org/' });
    expect(await server.ready()).toBe('https://maps.example.org');
  });

  it('names a port in use, or a host that is none of its own, before it makes anything', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const folder = temporaryFolder();
    const DATA_DIR = join(folder.path, 'data');
    try {
      expect(await failure({ PORT: String(port), DATA_DIR })).toContain(`port ${port} is in use`);
      expect(await failure({ HOST: '192.0.2.1', DATA_DIR })).toContain('HOST is not an address of this machine');
      expect(processes.map(({ stdout }) => stdout)).toEqual(['', '']);
      expect(existsSync(DATA_DIR)).toBe(false);
    } finally {
      other.close();
      folder.remove();
    }
  });

  it('names a data folder in use and its holder, and takes it when the holder was killed', async () => {
    const holder = start();
    await holder.ready();
    expect(await failure({})).toMatch(
      /the data folder .* is in use by another Milepost \(process \d+, since .*DATA_DIR/,
    );
    await holder.kill('SIGKILL');
    await start().ready();
  });

  it('names a bad variable', async () => {
    expect(await failure({ PORT: 'http' })).toMatch(/PORT is not a port number/);
    expect(await failure({ DATABASE_URL: 'mysql://root:secret@localhost/x' })).toMatch(/^(?!.*secret).*DATABASE_URL/);
  });

  it('names a database that cannot be reached', async () => {
    const port = await freePort();
    const message = await failure({ DATABASE_URL: `postgresql://user:secret@127.0.0.1:${port}/milepost` });
    expect(message).toContain(`127.0.0.1:${port}`);
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('secret');
  });

  it('names a data folder that cannot be one', async () => {
    const file = import.meta.filename;
    for (const path of [file, join(file, 'data'), '/proc/nowhere/data']) {
      expect(await failure({ DATA_DIR: path })).toContain("DATA_DIR can't be used");
    }
  });

  it('names a data folder with something else in it', async () => {
    for (const [name, text] of [
      ['db', 'no database'],
      ['lock', 'no lock'.repeat(1_000)],
    ] as const) {
      const folder = temporaryFolder();
      writeFileSync(join(folder.path, name), text);
      expect(await failure({ DATA_DIR: folder.path })).toMatch(
        new RegExp(`DATA_DIR can't be used \\(.*${folder.path}`),
      );
      folder.remove();
    }
  });
});

/** A connection over which something was said and the first part of an answer came, and no more is read. */
async function listening(url: string, text: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(text);
  await new Promise((resolve) => socket.once('data', resolve));
  return socket.pause();
}
