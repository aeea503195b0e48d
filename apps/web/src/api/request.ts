import type { Problem } from '@milepost/schema/http';
import { ApiError } from './ApiError.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, with its media type. */
  readonly text?: { readonly type: string; readonly body: string | Blob };
  readonly signal?: AbortSignal | undefined;
}

/** What stands between the page and the server answers with these when the server itself does not. */
const NOBODY_HOME = new Set([502, 503, 504]);

/**
 * Sends a request to Milepost's own API and returns the answer when it is a good one.
 *
 * @throws ApiError saying what kind of failure it was; DOMException `AbortError` when `signal` called it off
 */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', json, text, signal } = options;
  const body = text?.body ?? (json === undefined ? undefined : JSON.stringify(json));
  const type = text?.type ?? (json === undefined ? undefined : 'application/json');
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body }),
      ...(type ? { headers: { 'content-type': type } } : {}),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw new DOMException('Called off', 'AbortError');
    throw new ApiError('unreachable', 0, error instanceof Error ? error.message : String(error));
  }
  if (response.ok) return response;
  throw await errorOf(response);
}

/** The same for an answer in JSON. Its form is the contract's word: the server is our own. */
export async function requestJson<Body>(path: string, options?: RequestOptions): Promise<Body> {
  const response = await request(path, options);
  return (await response.json()) as Body;
}

/** What an answer says that isn't a good one. */
export async function errorOf(response: Response): Promise<ApiError> {
  const problem = await readProblem(response);
  // A proxy's page says nothing that helps; the server's own 503 says why.
  if (!problem && NOBODY_HOME.has(response.status)) return new ApiError('unreachable', response.status, '');
  const message = problem?.detail ?? problem?.title ?? response.statusText;
  return new ApiError(response.status >= 500 ? 'broken' : 'refused', response.status, message, problem?.errors ?? []);
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return undefined;
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'title' in body ? (body as Problem) : undefined;
  } catch {
    return undefined;
  }
}

/** A query string with its question mark; what is undefined or empty is left out. */
export function queryOf(params: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
