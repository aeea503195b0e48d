import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Makes sure that a server could listen there, before anything is made for it.
 *
 * @throws what keeps it from listening
 */
export async function tryPort(host: string, port: number): Promise<void> {
  const server = createServer().listen({ host, port });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
