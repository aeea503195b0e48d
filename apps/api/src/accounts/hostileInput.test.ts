import { problem } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import { emailOf, PASSWORD } from '../testing/people.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each(DATABASE_KINDS)('/api/auth on the %s database', (kind) => {
  let server: TestServer;
  const nobody = new ApiClient(() => server.url, {});

  beforeAll(async () => {
    server = await startTestServer(kind);
  });
  afterAll(() => server?.close());

  it('is not shaken by what nobody would write', async () => {
    for (const [path, json] of [
      ['reset-password', { token: 'a\0b', newPassword: PASSWORD }],
      ['sign-in/email', { email: 'a\0@example.org', password: PASSWORD }],
      ['sign-in/email', { email: { contains: 'a' }, password: PASSWORD }],
      ['sign-in/email', { email: ['ann@example.org'], password: PASSWORD }],
      ['sign-in/email', { email: emailOf('Ann'), password: { length: 12 } }],
      ['sign-up/email', { name: { toString: 'x' }, email: 'weird@example.org', password: PASSWORD }],
      ['sign-in/social', { provider: '__proto__' }],
      ['revoke-session', { token: 'a\0b' }],
    ] as const) {
      const { status, body } = await nobody.send('POST', `/api/auth/${path}`, { json });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(problem.parse(body).status).toBe(status);
    }
    for (const path of ['callback/oidc?state=%00&code=x', 'verify-email?token=%00', 'reset-password/%00', 'nothing']) {
      const { status } = await fetch(`${server.url}/api/auth/${path}`, { redirect: 'manual' });
      expect([path, status >= 300 && status < 500]).toEqual([path, true]);
    }
  });
});
