import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../config.ts';
import { ApiClient } from '../testing/apiClient.ts';
import { invite, OPEN_HOST, signUp, workspaceOf } from '../testing/people.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe('behind a proxy', () => {
  let server: TestServer;
  afterEach(() => server?.close());
  const start = async (trustProxy: Config['trustProxy']) => {
    server = await startTestServer('embedded', { host: OPEN_HOST, signUp: 'open', trustProxy });
  };
  const url = () => server.url;
  const nobody = new ApiClient(url, {});
  /** The statuses of many wrong guesses at a password; each says to come from another address. */
  const guesses = async (forwarded: (index: number) => string) => {
    const tries = Array.from({ length: 40 }, (_, index) =>
      nobody.send('POST', '/api/auth/sign-in/email', {
        json: { email: 'ann@example.org', password: 'the wrong one' },
        headers: { 'x-forwarded-for': forwarded(index) },
      }),
    );
    return (await Promise.all(tries)).map(({ status }) => status);
  };

  it.each<[string, Config['trustProxy']]>([
    ['a proxy', 1],
    ['the proxy at an address', ['127.0.0.0/8']],
  ])('that is trusted as %s, each client is counted by its own address', async (_, trustProxy) => {
    await start(trustProxy);
    expect(await guesses((index) => `203.0.113.${index}`)).not.toContain(429);
    // What a client says itself stands before what the proxy adds.
    expect(await guesses((index) => `198.51.100.${index}, 203.0.113.200`)).toContain(429);
  });

  it.each<[string, Config['trustProxy']]>([
    ['none', undefined],
    ['one at another address', ['192.0.2.1']],
  ])('where %s is trusted, nobody is believed where they come from', async (_, trustProxy) => {
    await start(trustProxy);
    expect(await guesses((index) => `203.0.113.${index}`)).toContain(429);
  });

  it('links lead to the name that people use, and its pages may change things', async () => {
    await start(1);
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'maps.example.org' };
    const ann = await signUp(url, 'Ann');
    const workspaceId = await workspaceOf(ann);
    const path = `/api/workspaces/${workspaceId}/invitations`;
    const origin = 'https://maps.example.org';
    const answer = await ann.send<{ url: string }>('POST', path, {
      json: { role: 'viewer' },
      headers: { ...headers, origin },
    });
    expect(answer.status).toBe(201);
    expect(new URL(answer.body.url).origin).toBe(origin);
    const foreign = await ann.send('POST', path, {
      json: { role: 'viewer' },
      headers: { ...headers, origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
  });

  it('that is not trusted, its words about name and protocol count for nothing', async () => {
    await start(undefined);
    const ann = await signUp(url, 'Ann');
    const made = await invite(ann, await workspaceOf(ann), { role: 'viewer' });
    expect(new URL(made.url).origin).toBe(server.url.replace(OPEN_HOST, new URL(server.url).hostname));
    const headers = { 'x-forwarded-host': 'maps.example.org', origin: 'https://maps.example.org' };
    const path = `/api/workspaces/${await workspaceOf(ann)}/invitations`;
    expect((await ann.send('POST', path, { json: { role: 'viewer' }, headers })).status).toBe(403);
  });
});
