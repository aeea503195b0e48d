import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, isAbort } from './ApiError.ts';
import { queryOf, request, requestJson } from './request.ts';

const answer = (body: string | null, init: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init));
const failure = async () => {
  const error: unknown = await request('/api/maps').catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`no ApiError: ${error}`);
  const { kind, status, message, faults } = error;
  return { kind, status, message, faults };
};

afterEach(() => vi.unstubAllGlobals());

test('a problem is told in the server’s words, with its faults', async () => {
  const errors = [{ path: 'changes.0', message: 'is not a change' }];
  answer(JSON.stringify({ type: 'about:blank', title: 'Bad', status: 422, detail: 'No.', errors }), {
    status: 422,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
  expect(await failure()).toEqual({ kind: 'refused', status: 422, message: 'No.', faults: errors });
});

test('what stands before a server that is away is told from the server', async () => {
  answer('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });
  expect((await failure()).kind).toBe('unreachable');
  const busy = JSON.stringify({ type: 'about:blank', title: 'Busy', status: 503 });
  answer(busy, { status: 503, headers: { 'content-type': 'application/problem+json' } });
  expect(await failure()).toMatchObject({ kind: 'broken', message: 'Busy' });
});

test('no network and a call that was called off are two things', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect((await failure()).kind).toBe('unreachable');
  const off = new AbortController();
  off.abort();
  const error = await request('/api/maps', { signal: off.signal }).catch((reason: unknown) => reason);
  expect(isAbort(error)).toBe(true);
});

test('an answer without a body or in a broken form still has a status', async () => {
  answer('{', { status: 500, headers: { 'content-type': 'application/json' }, statusText: 'Oops' });
  expect(await failure()).toEqual({ kind: 'broken', status: 500, message: 'Oops', faults: [] });
  answer('{"a":1}', { status: 200, headers: { 'content-type': 'application/json' } });
  expect(await requestJson('/x')).toEqual({ a: 1 });
});

test('a query leaves out what is empty and escapes the rest', () => {
  expect(queryOf({ search: 'a&b=c ü', cursor: undefined, sort: '', limit: 24 })).toBe(
    '?search=a%26b%3Dc+%C3%BC&limit=24',
  );
  expect(queryOf({ cursor: undefined })).toBe('');
});
