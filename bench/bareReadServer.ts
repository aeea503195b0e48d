// What reading a map is measured against: Fastify as it comes, and one route that selects the row of a map with `pg` and
// sends its JSON as the text that it is. Run by readMap.bench.ts.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();

app.get<{ Params: { id: string } }>('/maps/:id', async (request, reply) => {
  const { rows } = await pool.query('SELECT id, title, revision, document FROM maps WHERE id = $1', [
    request.params.id,
  ]);
  return reply.type('application/json; charset=utf-8').send(rows[0].document);
});

console.info(`Listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
