import type { MapDocument } from '../collaboration/compactMap.ts';
import type { Database } from '../database/database.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';

/** A new map, ready to be kept. */
export interface NewMap {
  id: string;
  title: string;
  titleKey: string;
  stageCount: number;
  cardCount: number;
  schemaVersion: number;
  /** The shared document, encoded. */
  state: Uint8Array;
  /** The same as JSON text. */
  document: string;
}

/** The rows of maps, apart from their log and the one column that is read as it is. */
export class MapsRepository {
  readonly #prisma: Database['prisma'];
  readonly #sql: Database['sql'];

  constructor({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>) {
    this.#prisma = prisma;
    this.#sql = sql;
  }

  async create(map: NewMap): Promise<void> {
    // Prisma would take the bytes through Base64 and back, which for a large map takes longer than everything else.
    await this.#sql.query(
      `INSERT INTO maps (id, title, title_key, stage_count, card_count, schema_version, state, document)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [map.id, map.title, map.titleKey, map.stageCount, map.cardCount, map.schemaVersion, map.state, map.document],
    );
  }

  /** A map that isn't in the trash. */
  find(id: string): Promise<MapFacts | undefined> {
    return this.#find(id, null);
  }

  findInTrash(id: string): Promise<MapFacts | undefined> {
    return this.#find(id, { not: null });
  }

  /** When a map was last changed. */
  async changedAt(id: string): Promise<Date> {
    return (await this.#prisma.map.findUniqueOrThrow({ where: { id }, select: { updatedAt: true } })).updatedAt;
  }

  /** A map in the trash as it was last stored: edits of its very last moments may still be in its log only. */
  storedInTrash(id: string): Promise<MapDocument> {
    const select = { title: true, revision: true, document: true };
    return this.#prisma.map.findFirstOrThrow({ where: { id, deletedAt: { not: null } }, select });
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

  async #find(id: string, deletedAt: null | { not: null }): Promise<MapFacts | undefined> {
    const row = await this.#prisma.map.findFirst({ where: { id, deletedAt }, select: { id: true } });
    return row ?? undefined;
  }
}
