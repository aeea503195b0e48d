import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { PROBLEM_TYPE } from '@milepost/schema/http';
import Fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../testing/waitFor.ts';
import { readTextBodies } from './bodies.ts';
import { boundBodies } from './bodyBudget.ts';
import { handleErrors } from './errors.ts';

const BUDGET = 300_000;
const BODY = 100_000;

describe('the budget of bodies', () => {
  const app = () => {
    const made = Fastify({ bodyLimit: 2 * BODY, forceCloseConnections: true });
    handleErrors(made);
    readTextBodies(made);
    boundBodies(made, BUDGET);
    made.get('/', async () => 'there');
    made.post('/', async (request) => String((request.body as string).length));
    return made;
  };
  let server: ReturnType<typeof app>;
  let sockets: Socket[];

  beforeEach(async () => {
    sockets = [];
    server = app();
    await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    return server.close();
  });

  const port = () => (server.server.address() as AddressInfo).port;
  const url = () => `http://127.0.0.1:${port()}/`;
  const post = (length = BODY) => fetch(url(), { method: 'POST', body: 'x'.repeat(length) });

  /** Begins to send a body and gives what is answered, if anything. */
  function begin(framing: string, sent: string): { socket: Socket; answer(): string } {
    const socket = connect(port(), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (data) => {
      text += data;
    });
    socket.on('error', () => undefined);
    socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${framing}\r\n\r\n${sent}`);
    sockets.push(socket);
    return { socket, answer: () => text };
  }
  const half = () => begin(`Content-Length: ${BODY}`, 'x'.repeat(BODY - 1));

  it('is no hindrance to one after the other, however many', async () => {
    for (let sent = 0; sent < 3 * BUDGET; sent += BODY) {
      const answer = await post();
      expect([answer.status, await answer.text()]).toEqual([200, String(BODY)]);
    }
    for (const length of [2 * BODY + 1, BUDGET + 1, 10 * BUDGET]) expect((await post(length)).status).toBe(413);
    expect((await post()).status).toBe(200);
  });

  it('turns away what does not fit while many are being sent, and nothing else', async () => {
    const slow = [half(), half(), half()];
    const refused = await waitFor(async () => {
      const answer = await post();
      return answer.status === 503 ? answer : undefined;
    }, 'a body too much');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toBe(PROBLEM_TYPE);
    expect((await fetch(url())).status).toBe(200);

    slow[0]?.socket.write('x');
    await waitFor(() => slow[0]?.answer().startsWith('HTTP/1.1 200 '), 'the first to be answered');
    slow[1]?.socket.destroy();
    await waitFor(async () => (await post()).status === 200, 'room for another');
  });

  it('counts what comes without a length, too', async () => {
    for (let index = 0; index < 2; index++) half();
    await waitFor(async () => (await post(BODY + 3)).status === 503, 'two halves to have arrived');
    const chunk = `${(BODY).toString(16)}\r\n${'x'.repeat(BODY)}\r\n`;
    const endless = [begin('Transfer-Encoding: chunked', chunk), begin('Transfer-Encoding: chunked', chunk)];
    const turnedAway = () => endless.filter(({ answer }) => answer().startsWith('HTTP/1.1 503 '));
    await waitFor(() => turnedAway().length > 0, 'one to be turned away');
    for (const { socket } of endless) socket.write('0\r\n\r\n');
    const taken = () => endless.filter(({ answer }) => answer().startsWith('HTTP/1.1 200 '));
    await waitFor(() => taken().length > 0, 'the other to be taken');
    expect([turnedAway().length, taken().length]).toEqual([1, 1]);
  });
});
