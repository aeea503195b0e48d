import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import type { Role } from '../policies/role.ts';

/** A new map, ready to be kept. */
export interface NewMap {
  id: string;
  workspaceId: string;
  /** The user who makes it, and owns it. */
  ownerId: string;
  visibility: MapFacts['visibility'];
  title: string;
  titleKey: string;
  stageCount: number;
  cardCount: number;
  schemaVersion: number;
  /** The shared document, encoded. */
  state: Uint8Array;
  /** The same as JSON text. */
  document: string;
  /** Its first version, and the document as versions keep it. */
  firstVersion: { id: string; document: Uint8Array };
}

/** The rows of maps, apart from their log and the one column that is read as it is. */
export class MapsRepository {
  readonly #prisma: Database['prisma'];
  readonly #sql: Database['sql'];

  constructor({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>) {
    this.#prisma = prisma;
    this.#sql = sql;
  }

  /** Keeps a new map, as part of a transaction where one is given. */
  async create(map: NewMap, sql: Sql = this.#sql): Promise<void> {
    const { id, workspaceId, ownerId, visibility, title, titleKey, stageCount, cardCount, schemaVersion } = map;
    // Prisma would take the bytes through Base64 and back, which for a large map takes longer than everything else.
    await sql.query(
      `WITH map AS (
         INSERT INTO maps (id, workspace_id, title, title_key, stage_count, card_count, schema_version, state, document,
           visibility)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::visibility) RETURNING id
       ), version AS (
         INSERT INTO versions (id, map_id, revision, kind, authors, changes, document)
         SELECT $12, id, 1, 'created', $13, '[]', $14::bytea FROM map
       )
       INSERT INTO map_people (map_id, user_id, role) SELECT id, $11, 'owner' FROM map`,
      [
        id,
        workspaceId,
        title,
        titleKey,
        stageCount,
        cardCount,
        schemaVersion,
        map.state,
        map.document,
        visibility,
        ownerId,
        map.firstVersion.id,
        JSON.stringify([{ id: ownerId }]),
        map.firstVersion.document,
      ],
    );
  }

  /** Whom a map is open to. */
  async people(id: string) {
    return this.#prisma.map.findUniqueOrThrow({
      where: { id },
      select: {
        visibility: true,
        people: {
          select: { userId: true, role: true, user: { select: { name: true, email: true, isAnonymous: true } } },
          orderBy: [{ role: 'asc' }, { userId: 'asc' }],
        },
      },
    });
  }

  /** Decides whom a map is open to, at once; what is absent stays as it is. */
  async setPeople(
    id: string,
    visibility: MapFacts['visibility'] | undefined,
    people: ReadonlyArray<{ userId: string; role: Role }> | undefined,
  ): Promise<void> {
    await this.#sql.transaction(async (sql) => {
      // Of two who decide at once, the later one has the whole say.
      await sql.query('SELECT 1 FROM maps WHERE id = $1 FOR UPDATE', [id]);
      if (visibility) await sql.query('UPDATE maps SET visibility = $2::visibility WHERE id = $1', [id, visibility]);
      if (!people) return;
      await sql.query('DELETE FROM map_people WHERE map_id = $1', [id]);
      await sql.query(
        `INSERT INTO map_people (map_id, user_id, role)
         SELECT $1, user_id, role::role FROM unnest($2::text[], $3::text[]) AS named (user_id, role)`,
        [id, people.map(({ userId }) => userId), people.map(({ role }) => role)],
      );
    });
  }

  /** When a map was last changed. */
  async changedAt(id: string): Promise<Date> {
    return (await this.#prisma.map.findUniqueOrThrow({ where: { id }, select: { updatedAt: true } })).updatedAt;
  }

  /** The newest revision of a map. */
  async revision(id: string): Promise<number> {
    return (await this.#prisma.map.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;
  }

  /** Gives whether there was such a map outside the trash. */
  async moveToTrash(id: string): Promise<boolean> {
    const { count } = await this.#prisma.map.updateMany({
      where: { id, deletedAt: null },
      data: { deletedAt: new Date() },
    });
    return count > 0;
  }

  /** Gives whether there was such a map in the trash. */
  async takeFromTrash(id: string): Promise<boolean> {
    const { count } = await this.#prisma.map.updateMany({
      where: { id, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    return count > 0;
  }

  /** Deletes a map in the trash with everything that belongs to it. Gives whether there was one. */
  async deleteFromTrash(id: string): Promise<boolean> {
    const { count } = await this.#prisma.map.deleteMany({ where: { id, deletedAt: { not: null } } });
    return count > 0;
  }

  /** Deletes what went to the trash before a time. Gives how many maps that were. */
  async purgeTrash(before: Date): Promise<number> {
    const { count } = await this.#prisma.map.deleteMany({ where: { deletedAt: { lt: before } } });
    return count;
  }
}
