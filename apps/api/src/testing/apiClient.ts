import type { JourneyMap } from '@milepost/schema';
import type { MapResponse, Problem } from '@milepost/schema/http';

/** An answer, read. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Talks to a server as a browser or a script would: as a visitor of its own, unless it is made for somebody else. */
export class ApiClient {
  readonly #url: () => string;
  #credentials: Promise<Record<string, string>> | undefined;

  /** `credentials` are headers that say who it is; none at all for nobody. */
  constructor(url: () => string, credentials?: Record<string, string>) {
    this.#url = url;
    this.#credentials = credentials && Promise.resolve(credentials);
  }

  /** The headers that say who it is. */
  credentials(): Promise<Record<string, string>> {
    this.#credentials ??= signIn(`${this.#url()}/api/auth/sign-in/anonymous`, {});
    return this.#credentials;
  }

  /** A client for somebody with an account, made on the way. */
  static async signUp(url: () => string, account: Account, credentials?: Record<string, string>): Promise<ApiClient> {
    return new ApiClient(url, await signIn(`${url()}/api/auth/sign-up/email`, account, credentials));
  }

  static async signIn(
    url: () => string,
    account: Omit<Account, 'name'>,
    credentials?: Record<string, string>,
  ): Promise<ApiClient> {
    return new ApiClient(url, await signIn(`${url()}/api/auth/sign-in/email`, account, credentials));
  }

  async send<Body = Problem>(
    method: string,
    path: string,
    { json, text, type, headers = {} }: SendOptions = {},
  ): Promise<Answer<Body>> {
    const body = text ?? (json === undefined ? undefined : JSON.stringify(json));
    const contentType = type ?? (body === undefined ? undefined : 'application/json');
    const response = await fetch(`${this.#url()}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(await this.credentials()), ...(contentType ? { 'content-type': contentType } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const received = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(received) : received) as Body,
    };
  }

  /** Makes a map and gives the answer's body. */
  async create(json: object = {}): Promise<MapResponse> {
    const { status, body } = await this.send<MapResponse>('POST', '/api/maps', { json });
    if (status !== 201) throw new Error(`a map was not made: ${JSON.stringify(body)}`);
    return body;
  }

  async read(id: string): Promise<MapResponse> {
    const { status, body } = await this.send<MapResponse>('GET', `/api/maps/${id}`);
    if (status !== 200) throw new Error(`a map could not be read: ${JSON.stringify(body)}`);
    return body;
  }

  put(id: string, document: unknown, ifMatch?: string): Promise<Answer<MapResponse & Problem>> {
    const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
    return this.send('PUT', `/api/maps/${id}`, { json: { document }, headers });
  }

  patch(id: string, changes: unknown, ifMatch?: string): Promise<Answer<MapResponse & Problem>> {
    const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
    return this.send('PATCH', `/api/maps/${id}`, { json: { changes }, headers });
  }
}

export interface Account {
  name: string;
  email: string;
  password: string;
}

async function signIn(
  address: string,
  json: object,
  credentials: Record<string, string> = {},
): Promise<Record<string, string>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials },
    body: JSON.stringify(json),
  });
  if (!response.ok) throw new Error(`signing in failed: ${response.status} ${await response.text()}`);
  return { cookie: cookiesOf(response.headers) };
}

/** The cookies that an answer sets, as they are sent back. */
export function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

export interface SendOptions {
  json?: unknown;
  /** Sent as it is. */
  text?: string | Uint8Array<ArrayBuffer>;
  type?: string;
  headers?: Record<string, string>;
}

/** A card for a map made from nothing, in its first lane. */
export function noteIn(document: JourneyMap, id: string, text: string): object {
  const lane = Object.values(document.lanes).find(({ kind }) => kind === 'notes');
  const step = Object.values(document.steps)[0];
  return { id, kind: 'note', laneId: lane?.id, stepId: step?.id, order: 'a0', span: 1, text };
}
