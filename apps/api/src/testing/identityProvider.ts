import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** An OpenID Connect provider on this machine, at which everybody is who they say they are. */
export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Signs in as somebody who was sent to `url`, and gives where they are sent back to. */
  signIn(url: string, name: string): Promise<string>;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'milepost', clientSecret: 'a secret of both' };

/** `callback` is where clients are sent back to. */
export async function startIdentityProvider(callback: () => string): Promise<IdentityProvider> {
  let handle: (...args: Parameters<ReturnType<Provider['callback']>>) => void = () => {};
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [callback()],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: sub, email: `${sub.toLowerCase()}@example.org`, email_verified: true }),
    }),
    cookies: { keys: ['a key of this test'] },
    features: { devInteractions: { enabled: true } },
  });
  handle = provider.callback();
  return {
    issuer,
    ...CLIENT,
    signIn: (url, name) => signIn(issuer, url, name),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What somebody does in a browser at the provider: says who they are, and agrees to what is asked. */
async function signIn(issuer: string, start: string, name: string): Promise<string> {
  const cookies = new Map<string, string>();
  const forms = [`prompt=login&login=${name}&password=any`, 'prompt=consent'];
  let url = start;
  for (let step = 0; step < 12; step++) {
    if (!url.startsWith(issuer)) return url;
    const isForm = new URL(url).pathname.startsWith('/interaction/');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        ...(isForm && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(isForm && { method: 'POST', body: forms.shift() ?? '' }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(key, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`the provider stopped at ${url}: ${response.status} ${await response.text()}`);
    url = new URL(location, url).href;
  }
  throw new Error('the provider leads in circles');
}
