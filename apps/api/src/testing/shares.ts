import type { MadeShare, ShareAccess, SharedMap } from '@milepost/schema/http';
import { ApiClient, cookiesOf } from './apiClient.ts';

/** What a link can be made with. */
export interface ShareChoice {
  access?: ShareAccess;
  password?: string;
  expiresAt?: string;
  lanes?: string[];
  export?: boolean;
  /** Not at once, as an API has it, but right after. */
  paused?: boolean;
}

/** Makes a link to a map of `owner`: to look, if nothing else is said. */
export async function makeShare(
  owner: ApiClient,
  mapId: string,
  { paused, ...json }: ShareChoice = {},
): Promise<MadeShare> {
  const path = `/api/maps/${mapId}/shares`;
  const { status, body } = await owner.send<MadeShare>('POST', path, { json: { access: 'view', ...json } });
  if (status !== 201) throw new Error(`a link was not made: ${JSON.stringify(body)}`);
  if (paused) await owner.send('PATCH', `${path}/${body.id}`, { json: { paused } });
  return body;
}

/** Somebody without an account who opens a link, with what their browser keeps of it. */
export async function openShare(url: () => string, { token }: MadeShare, password?: string): Promise<ApiClient> {
  const path = `/api/share/${token}`;
  let client = new ApiClient(url, {});
  const cookies: string[] = [];
  const keep = (headers: Headers) => {
    cookies.push(...[cookiesOf(headers)].filter(Boolean));
    client = new ApiClient(url, { cookie: cookies.join('; ') });
  };
  if (password !== undefined) {
    const unlocked = await client.send('POST', `${path}/unlock`, { json: { password } });
    if (unlocked.status !== 204) throw new Error(`a link did not open: ${JSON.stringify(unlocked.body)}`);
    keep(unlocked.headers);
  }
  const { status, body, headers } = await client.send<SharedMap>('GET', path);
  if (status !== 200) throw new Error(`a link could not be read: ${JSON.stringify(body)}`);
  keep(headers);
  return client;
}
