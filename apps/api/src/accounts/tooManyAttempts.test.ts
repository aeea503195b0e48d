import type { Problem } from '@milepost/schema/http';
import { problem } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/apiClient.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe('whoever tries too much', () => {
  let server: TestServer;
  const nobody = new ApiClient(() => server.url, {});

  beforeAll(async () => {
    server = await startTestServer('embedded');
  });
  afterAll(() => server?.close());

  it.each<[string, object]>([
    ['sign-in/email', { email: 'ann@example.org', password: 'the wrong one' }],
    ['request-password-reset', { email: 'ann@example.org' }],
    ['sign-up/email', { email: 'no address', password: 'a long password', name: 'Ann' }],
  ])('is told to wait (%s), whatever address they say they have', async (path, json) => {
    const tries = await Promise.all(
      Array.from({ length: 80 }, (_, index) =>
        nobody.send<Problem>('POST', `/api/auth/${path}`, {
          json,
          headers: { 'x-milepost-address': `10.0.0.${index}`, 'x-forwarded-for': `10.0.0.${index}` },
        }),
      ),
    );
    const refused = tries.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(20);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problem.parse(refused[0]?.body).status).toBe(429);
  });
});
