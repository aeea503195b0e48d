import type { HistoryActor } from '@milepost/schema/http';
import type { Sql } from '../database/sql.ts';
import type { Author } from './versions.repository.ts';

/** Tells who somebody is by the name that they have now. */
export type WhoIs = (author: Author) => HistoryActor;

/** Looks up the names of those who did something with a map. */
export async function whoAre(sql: Sql, authors: readonly Author[]): Promise<WhoIs> {
  const ids = [...new Set(authors.flatMap((author) => ('id' in author ? [author.id] : [])))];
  const rows = await sql.query<{ id: string; name: string }>('SELECT id, name FROM users WHERE id = ANY($1::text[])', [
    ids,
  ]);
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  return (author) => {
    if ('name' in author) return { kind: 'member', name: author.name };
    if (author.id.startsWith('guest:')) return { kind: 'guest' };
    const name = nameOf.get(author.id);
    return name === undefined ? { kind: 'former' } : { kind: 'member', name };
  };
}
