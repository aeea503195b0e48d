import { newId } from '@milepost/schema';
import type { ShareAccess } from '@milepost/schema/http';
import type { Database } from '../database/database.ts';

const KEPT = {
  id: true,
  mapId: true,
  name: true,
  access: true,
  passwordHash: true,
  expiresAt: true,
  lanes: true,
  allLanes: true,
  mayExport: true,
  isPaused: true,
  createdAt: true,
} as const;

/** A share link as it is kept. */
export interface ShareRow {
  id: string;
  mapId: string;
  name: string;
  access: ShareAccess;
  passwordHash: string | null;
  expiresAt: Date | null;
  /** Which lanes it shows, unless it shows all. */
  lanes: string[];
  allLanes: boolean;
  mayExport: boolean;
  isPaused: boolean;
  createdAt: Date;
}

/** What can be decided about a link. */
export type ShareOptions = Omit<ShareRow, 'id' | 'mapId' | 'createdAt'>;

/** Share links. Each is found by its map and id, never by the id alone. */
export class SharesRepository {
  readonly #prisma: Database['prisma'];

  constructor({ prisma }: Pick<Database, 'prisma'>) {
    this.#prisma = prisma;
  }

  list(mapId: string): Promise<ShareRow[]> {
    return this.#prisma.share.findMany({
      where: { mapId },
      select: KEPT,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
  }

  count(mapId: string): Promise<number> {
    return this.#prisma.share.count({ where: { mapId } });
  }

  make(mapId: string, tokenHash: string, options: ShareOptions): Promise<ShareRow> {
    return this.#prisma.share.create({ data: { id: newId(), mapId, tokenHash, ...options }, select: KEPT });
  }

  async find(mapId: string, id: string): Promise<ShareRow | undefined> {
    return (await this.#prisma.share.findUnique({ where: { id, mapId }, select: KEPT })) ?? undefined;
  }

  /** The link with this token, of a map that isn't in the trash. */
  async findByToken(tokenHash: string): Promise<ShareRow | undefined> {
    const where = { tokenHash, map: { deletedAt: null } };
    return (await this.#prisma.share.findUnique({ where, select: KEPT })) ?? undefined;
  }

  /** Changes a link; what is absent stays. Undefined when there is none, or none any more that is `still` like that. */
  async change(
    mapId: string,
    id: string,
    options: Partial<ShareOptions> & { tokenHash?: string },
    still: Partial<Pick<ShareOptions, 'access' | 'allLanes'>> = {},
  ): Promise<ShareRow | undefined> {
    const where = { id, mapId, ...still };
    const [row] = await this.#prisma.share.updateManyAndReturn({ where, data: options, select: KEPT });
    return row;
  }

  /** Gives whether there was such a link. */
  async revoke(mapId: string, id: string): Promise<boolean> {
    return (await this.#prisma.share.deleteMany({ where: { id, mapId } })).count > 0;
  }
}
