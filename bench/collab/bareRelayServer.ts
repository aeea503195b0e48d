// What seeing an edit is measured against: Hocuspocus as it comes, which keeps nothing. Run by relay.bench.ts.
import { Server } from '@hocuspocus/server';

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true });
await server.listen();
console.info(`Listening on http://127.0.0.1:${server.address.port}`);
