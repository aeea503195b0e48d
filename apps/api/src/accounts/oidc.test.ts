import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, cookiesOf } from '../testing/apiClient.ts';
import type { IdentityProvider } from '../testing/identityProvider.ts';
import { startIdentityProvider } from '../testing/identityProvider.ts';
import { emailOf, invite, OPEN_HOST, sessionOf, workspaceOf } from '../testing/people.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';

describe.each([
  ['where accounts are made by invitation', { host: OPEN_HOST, signUp: 'invitation' }],
  ['where anybody may make an account', { host: OPEN_HOST, signUp: 'open' }],
] as const)('signing in with a provider, %s', (_, config) => {
  let provider: IdentityProvider;
  let server: TestServer;
  const url = () => server.url;

  beforeAll(async () => {
    let callback = '';
    const asked = await startTestServer('embedded', config);
    callback = new URL('/api/auth/callback/oidc', asked.url).href;
    await asked.close();
    provider = await startIdentityProvider(() => callback);
    const { issuer, clientId, clientSecret } = provider;
    const port = Number(new URL(callback).port);
    server = await startTestServer('embedded', {
      ...config,
      port,
      oidc: { issuer, clientId, clientSecret, name: 'Login' },
    });
  });
  afterAll(async () => {
    await server?.close();
    await provider?.close();
  });

  /** Goes to the provider as `name` and comes back; gives the client of whoever is there then, and where it was led. */
  async function come(name: string): Promise<{ client: ApiClient; to: string | null }> {
    const json = { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/sign-in' };
    const nobody = new ApiClient(url, {});
    const begun = await nobody.send<{ url: string }>('POST', '/api/auth/sign-in/social', { json });
    expect(begun.status).toBe(200);
    const state = cookiesOf(begun.headers);
    const back = await provider.signIn(begun.body.url, name);
    const answer = await fetch(back, { redirect: 'manual', headers: { cookie: state } });
    return { client: new ApiClient(url, { cookie: cookiesOf(answer.headers) }), to: answer.headers.get('location') };
  }

  it('says that there is one', async () => {
    expect((await sessionOf(new ApiClient(url, {}))).signIn.provider).toBe('Login');
  });

  if (config.signUp === 'open') {
    it('makes an account the first time, and knows it again', async () => {
      const first = await come('Ann');
      const { user, workspaces } = await sessionOf(first.client);
      expect(user).toMatchObject({ name: 'Ann', email: emailOf('Ann'), emailVerified: true });
      expect(workspaces).toHaveLength(1);
      await first.client.create({ title: 'Hers' });
      const again = await come('Ann');
      expect((await sessionOf(again.client)).user?.id).toBe(user?.id);
    });

    it('deletes an account without a password for who signed in just now, and not for who sits at an old session', async () => {
      const leave = (client: ApiClient) => client.send('DELETE', '/api/account', { json: {} });
      const { client: old } = await come('Cleo');
      await server.inDatabase(({ sql }) => sql.query(`UPDATE sessions SET created_at = now() - interval '11 minutes'`));
      expect((await leave(old)).status).toBe(403);
      const { client: anew } = await come('Cleo');
      expect((await leave(old)).status).toBe(403);
      expect((await sessionOf(old)).user?.name).toBe('Cleo');
      expect((await leave(anew)).status).toBe(204);
      expect((await sessionOf(anew)).user).toBeNull();
      expect((await sessionOf(old)).user).toBeNull();
      // Who comes again is new.
      expect((await sessionOf((await come('Cleo')).client)).user?.name).toBe('Cleo');
    });
  } else {
    it('lets in whom an invitation names, and nobody else', async () => {
      const stranger = await come('Eve');
      expect(stranger.to).toContain('/sign-in');
      expect((await sessionOf(stranger.client)).user).toBeNull();
      const owner = await firstAccount();
      await invite(owner, await workspaceOf(owner), { role: 'editor', email: emailOf('Ben') });
      const { client } = await come('Ben');
      expect((await sessionOf(client)).user).toMatchObject({ email: emailOf('Ben') });
    });
  }

  /** By the link that the server says at its start. */
  async function firstAccount(): Promise<ApiClient> {
    const token = server.said.join('\n').match(/\/invitations\/([\w-]+)/)?.[1] ?? '';
    const account = { name: 'Olga', email: emailOf('Olga'), password: 'correct horse battery' };
    const answer = await new ApiClient(url, {}).send('POST', `/api/invitations/${token}/accept`, { json: { account } });
    expect(answer.status).toBe(200);
    return new ApiClient(url, { cookie: cookiesOf(answer.headers) });
  }
});
