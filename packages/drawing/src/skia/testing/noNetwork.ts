import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Arguments with which Node throws at whatever would speak to another machine, in worker threads, too. */
export const REFUSE_SOCKETS = ['--import', new URL('refuseSockets.ts', import.meta.url).href] as const;

/** A server on this machine that notes what it is asked for, as long as `work` takes. */
export async function withNotingServer(
  work: (address: string, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.close();
  }
}
