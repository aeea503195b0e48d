import { randomBytes } from 'node:crypto';
import type { Sql } from '../database/sql.ts';

const KEY = 'auth-secret';

/** The secret that signs this installation's cookies, made at its first start; the same for all processes on a database. */
export async function authSecret(sql: Sql): Promise<string> {
  await sql.query('INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    KEY,
    randomBytes(32).toString('base64url'),
  ]);
  const [row] = await sql.query<{ value: string }>('SELECT value FROM settings WHERE key = $1', [KEY]);
  if (!row) throw new Error('the secret that signs cookies could not be kept');
  return row.value;
}
