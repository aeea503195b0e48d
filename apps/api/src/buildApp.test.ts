import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { PROBLEM_TYPE, problem, TEMPLATE_IDS } from '@milepost/schema/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JSONSchema } from 'zod/v4/core';
import { ApiClient } from './testing/apiClient.ts';
import { signUp } from './testing/people.ts';
import type { TestServer } from './testing/testServer.ts';
import { startTestServer } from './testing/testServer.ts';

describe('the web application', () => {
  let server: TestServer;
  const api = new ApiClient(() => server.url);

  beforeAll(async () => {
    server = await startTestServer('embedded');
  });
  afterAll(() => server?.close());

  /** A request with headers that fetch doesn't let through. */
  function raw(
    path: string,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(`${server.url}${path}`, { method, headers, agent: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      request.on('error', reject);
      request.end();
    });
  }

  it('is healthy and ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const { status, body } = await api.send('GET', path);
      expect([status, body]).toEqual([200, { status: 'ok' }]);
    }
  });

  it('lists the templates', async () => {
    const { status, body } = await api.send<Array<Record<string, string>>>('GET', '/api/templates');
    expect(status).toBe(200);
    expect(body.map(({ id }) => id)).toEqual([...TEMPLATE_IDS]);
    for (const template of body) expect(Object.keys(template)).toEqual(['id', 'title', 'description']);
    const german = await api.send<Array<Record<string, string>>>('GET', '/api/templates?locale=de-DE');
    expect(german.body.map(({ title }) => title)).toContain('Klassisch: vier Phasen');
    expect((await api.send('GET', '/api/templates?locale=%22')).status).toBe(400);
  });

  it('has problem details for what is not there', async () => {
    const nowhere = ['/api', '/api/nothing', '/api/maps/x/y', '/nothing', '/fonts/nothing.woff2', '/api/maps/'];
    const hidden = ['/.made-from', '/fonts/.made-from', '/fonts/%2emade-from'];
    for (const path of [...nowhere, ...hidden, '//api/maps', '/%2e%2e/%2e%2e/etc/passwd']) {
      const { status, headers, body } = await api.send('GET', path);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toBe(PROBLEM_TYPE);
      expect(problem.parse(body)).toMatchObject({ status: 404, title: expect.any(String) });
    }
  });

  it.each([
    ['DELETE', '/api/maps', 'GET, HEAD, POST'],
    ['POST', '/api/maps/x', 'DELETE, GET, HEAD, PATCH, PUT'],
    ['GET', '/api/maps/x/restore', 'POST'],
    ['PUT', '/api/templates', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['GET', '/api/imports/json', 'POST'],
    ['OPTIONS', '/api/maps', 'GET, HEAD, POST'],
  ])('says that %s is not for %s', async (method, path, allow) => {
    const { status, headers, body } = await api.send(method, path);
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe(allow);
    expect(body.status).toBe(405);
  });

  it.each<[string, string, number]>([
    ['PUT', '/api/maps', 405],
    ['POST', '/healthz', 405],
    ['POST', '/api/nothing', 404],
  ])('says so of %s %s before it looks at what is sent there', async (method, path, expected) => {
    for (const [type, text] of [
      ['application/json', '{'],
      ['application/json', 'x'.repeat(9_000_000)],
      ['image/png', 'x'],
    ] as const) {
      const { status, headers } = await api.send(method, path, { type, text });
      expect(status).toBe(expected);
      expect(headers.get('content-type')).toBe(PROBLEM_TYPE);
    }
  });

  it('refuses a query that an address does not know, with the path of the field', async () => {
    const { id } = await api.create();
    const reading = [
      '',
      '/export.png',
      '/export.jpeg',
      '/export.webp',
      '/export.pdf',
      '/export.svg',
      '/export.json',
      '/export.mmd',
      '/thumbnail.png',
    ];
    const addresses = [
      ...reading.map((path) => ['GET', `/api/maps/${id}${path}`]),
      ...['PUT', 'PATCH', 'DELETE'].map((method) => [method, `/api/maps/${id}`]),
      ...['restore', 'duplicate'].map((what) => ['POST', `/api/maps/${id}/${what}`]),
      ...['/api/maps', '/api/imports/json', '/api/imports/mermaid'].map((path) => ['POST', path]),
      ...['/api/maps', '/api/templates', '/api/templates/saas/thumbnail.png'].map((path) => ['GET', path]),
      ...['/api/openapi.json', '/api/docs', '/api/schema/journey-map.json', '/healthz', '/readyz'].map((path) => [
        'GET',
        path,
      ]),
    ] as Array<[string, string]>;
    for (const [method, path] of addresses) {
      const changes = [{ op: 'set', in: 'map', fields: {} }];
      const json = { POST: {}, PUT: { document: {} }, PATCH: { changes } }[method];
      const { status, body } = await api.send(method, `${path}?bogus=1`, { json });
      const answer = [method, path, status, problem.parse(body).errors?.map((fault) => fault.path)];
      expect(answer).toEqual([method, path, 400, ['bogus']]);
    }
    expect((await api.read(id)).revision).toBe(1);
    expect((await api.send('GET', '/collab?schema=1')).status).toBe(426);
  });

  it('answers HEAD without a body', async () => {
    const { id } = await api.create();
    const response = await fetch(`${server.url}/api/maps/${id}`, {
      method: 'HEAD',
      headers: await api.credentials(),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await response.text()).toBe('');
  });

  it('says that the live connection is for WebSockets', async () => {
    expect((await api.send('GET', '/collab')).status).toBe(426);
  });

  it('has problem details even for what is no HTTP', async () => {
    const { port } = new URL(server.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let text = '';
      socket.setEncoding('utf8').on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain(PROBLEM_TYPE);
  });

  it('answers those that would rather speak HTTP/2, and WebSockets where there are none', async () => {
    const { port } = new URL(server.url);
    const { cookie } = await api.credentials();
    const ask = (lines: string[], body = '') =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1');
        let text = '';
        socket.setEncoding('utf8').on('data', (data) => {
          text += data;
          if (text.includes('\r\n\r\n')) socket.destroy();
        });
        socket.on('error', reject);
        socket.on('close', () => resolve(text));
        socket.write(`${lines.join('\r\n')}\r\nHost: localhost\r\nCookie: ${cookie}\r\n\r\n${body}`);
      });
    const http2 = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABk'];
    const json = ['Content-Type: application/json', 'Content-Length: 13'];
    const webSocket = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    expect(await ask(['GET /healthz HTTP/1.1', ...http2])).toMatch(/^HTTP\/1\.1 200 /);
    expect(await ask(['POST /api/maps HTTP/1.1', ...http2, ...json], '{"title":"a"}')).toMatch(/^HTTP\/1\.1 201 /);
    expect(await ask(['GET /healthz HTTP/1.1', ...webSocket, key])).toMatch(/^HTTP\/1\.1 200 /);
    expect(await ask(['GET /collab HTTP/1.1', ...webSocket, key])).toMatch(/^HTTP\/1\.1 101 /);
  });

  /** Sends a whole body before it looks at the answer, as most clients do. */
  function sendFirst(path: string, length: number, headers: string): Promise<string> {
    const { port } = new URL(server.url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      let text = '';
      socket.setEncoding('utf8').on('data', (data) => {
        text += data;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
      socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
      socket.write(
        headers.includes('chunked')
          ? `${length.toString(16)}\r\n${' '.repeat(length)}\r\n0\r\n\r\n`
          : ' '.repeat(length),
      );
    });
  }

  it.each([
    ['/api/maps', 413, 'Content-Type: application/json\r\n'],
    ['/api/imports/mermaid', 413, 'Content-Type: text/plain\r\n'],
    ['/api/maps', 415, 'Content-Type: text/plain\r\n'],
    ['/api/nothing', 404, 'Content-Type: text/plain\r\n'],
    ['/api/maps', 403, 'Content-Type: application/json\r\nOrigin: https://evil.example\r\n'],
  ])('lets whoever sends far too much to %s read that it is answered %i', async (path, status, headers) => {
    const { cookie } = await api.credentials();
    const length = 40 * 1024 * 1024;
    for (const framing of [`Content-Length: ${length}\r\n`, 'Transfer-Encoding: chunked\r\n']) {
      const answer = await sendFirst(path, length, `${headers}Cookie: ${cookie}\r\n${framing}`);
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(answer).toMatch(/content-type: application\/problem\+json/);
      expect(problem.parse(JSON.parse(answer.split('\r\n\r\n')[1] as string)).status).toBe(status);
    }
  });

  describe('keeps other sites away', () => {
    it('from changing anything', async () => {
      const { id } = await api.create();
      const others = ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://127.0.0.1:1'];
      for (const origin of others) {
        const send = (method: string, path: string) => api.send(method, path, { json: {}, headers: { origin } });
        expect((await send('POST', '/api/maps')).status).toBe(403);
        expect((await send('DELETE', `/api/maps/${id}`)).status).toBe(403);
        expect((await send('POST', '/api/imports/mermaid')).status).toBe(403);
      }
      expect((await api.send('POST', '/api/maps', { headers: { origin: server.url } })).status).toBe(201);
    });

    it('that give this machine a name of theirs', async () => {
      const { port } = new URL(server.url);
      expect((await raw('/api/maps', { host: `rebound.example:${port}` })).status).toBe(421);
      expect((await raw('/api/maps', { host: 'localhost.rebound.example' })).status).toBe(421);
      expect((await raw('/api/maps', { host: '"><script>.localhost' })).status).toBe(421);
      for (const host of [`localhost:${port}`, `LocalHost:${port}`, '127.0.0.1', '[::1]', 'milepost.localhost']) {
        expect((await raw('/api/maps', { host, ...(await api.credentials()) })).status).toBe(200);
      }
    });

    it('but lets in those that come by the public address', async () => {
      const behindProxy = await startTestServer('embedded', {
        publicUrl: 'https://maps.example.org',
        signUp: 'open',
      });
      try {
        // Whoever comes that way needn't sit at this machine.
        await expect(new ApiClient(() => behindProxy.url).credentials()).rejects.toThrow('403');
        const through = await signUp(() => behindProxy.url, 'Ann');
        const headers = { origin: 'https://maps.example.org' };
        expect((await through.send('POST', '/api/maps', { headers })).status).toBe(201);
        expect((await through.send('POST', '/api/maps', { headers: { origin: 'https://example.org' } })).status).toBe(
          403,
        );
      } finally {
        await behindProxy.close();
      }
    });

    it('by the headers of every answer', async () => {
      for (const path of ['/healthz', '/api/maps', '/api/docs', '/api/nothing']) {
        const { headers } = await api.send('GET', path);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
        expect(headers.get('content-security-policy')).not.toContain("script-src 'unsafe");
      }
    });
  });

  describe('describes itself', () => {
    interface Described {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, { content?: object }>; summary?: string }>>;
      components: { schemas: Record<string, object> };
    }

    it('as an OpenAPI document', async () => {
      const { status, body } = await api.send<Described>('GET', '/api/openapi.json');
      expect(status).toBe(200);
      expect(body.openapi).toMatch(/^3\./);
      const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
      );
      const names = operations.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(DESCRIBED));
      for (const { name, operation } of operations) {
        expect(operation.summary, name).toBeTruthy();
        for (const [code, { content }] of Object.entries(operation.responses)) {
          if (Number(code) >= 400) expect(Object.keys(content ?? {}), `${name} ${code}`).toEqual([PROBLEM_TYPE]);
        }
      }
      const types = (path: string) => Object.keys(body.paths[path]?.get?.responses['200']?.content ?? {});
      expect(types('/api/maps/{id}/export.png')).toEqual(['image/png']);
      expect(types('/api/maps/{id}/export.jpeg')).toEqual(['image/jpeg']);
      expect(types('/api/maps/{id}/export.webp')).toEqual(['image/webp']);
      expect(types('/api/maps/{id}/export.pdf')).toEqual(['application/pdf']);
      expect(types('/api/maps/{id}/export.svg')).toEqual(['image/svg+xml']);
      expect(types('/api/maps/{id}/export.mmd')).toEqual(['text/vnd.mermaid']);
      expect(types('/api/schema/journey-map.json')).toEqual(['application/schema+json']);
      const references = JSON.stringify(body).match(/#\/components\/schemas\/\w+/g) ?? [];
      for (const reference of new Set(references)) {
        expect(body.components.schemas).toHaveProperty(reference.split('/').at(-1) as string);
      }
    });

    it('as a page that needs nothing else', async () => {
      const { status, headers, body } = await api.send<string>('GET', '/api/docs');
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(body).toContain('<h1>Milepost API</h1>');
      for (const name of DESCRIBED) expect(body).toContain(`<span class="path">${name.split(' ')[1]}</span>`);
      expect(body).not.toMatch(/<script|stylesheet|src=|@import|undefined|\[object/);
    });

    it('with a JSON Schema of the document', async () => {
      const { status, body } = await api.send<JSONSchema.JSONSchema>('GET', '/api/schema/journey-map.json');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        required: expect.arrayContaining(['schemaVersion', 'map', 'stages', 'cards']),
        additionalProperties: false,
      });
    });
  });
});

/** Addresses that scripts rely on. */
const DESCRIBED = [
  'GET /healthz',
  'GET /readyz',
  'GET /api/templates',
  'GET /api/maps',
  'POST /api/maps',
  'GET /api/maps/{id}',
  'PUT /api/maps/{id}',
  'PATCH /api/maps/{id}',
  'DELETE /api/maps/{id}',
  'POST /api/maps/{id}/restore',
  'POST /api/maps/{id}/duplicate',
  'POST /api/imports/mermaid',
  'POST /api/imports/json',
  'GET /api/schema/journey-map.json',
];
