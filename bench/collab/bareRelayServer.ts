// What seeing an edit is measured against: Hocuspocus as it comes, which keeps nothing; with DATABASE_URL, it commits one
// row before it passes an edit on, which is the least that keeping it takes. Run by relay.bench.ts.
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const SYNC_STEP_1 = 0;
const KEEP = { name: 'keep', text: 'INSERT INTO kept (map_id, update) VALUES ($1, $2)' };

const { DATABASE_URL } = process.env;
const pool = DATABASE_URL ? new pg.Pool({ connectionString: DATABASE_URL }) : undefined;
await pool?.query('CREATE TABLE kept (id bigserial PRIMARY KEY, map_id text, update bytea)');
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  beforeSync: async ({ type, payload, documentName }) => {
    if (type !== SYNC_STEP_1) await pool?.query({ ...KEEP, values: [documentName, payload] });
  },
});
await server.listen();
console.info(`Listening on http://127.0.0.1:${server.address.port}`);
