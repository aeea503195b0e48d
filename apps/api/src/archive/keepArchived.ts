import { newId } from '@milepost/schema';
import type { AssetRow } from '../assets/assets.repository.ts';
import type { Sql } from '../database/sql.ts';
import { newMapOf } from '../maps/createMap.ts';
import type { NewMap } from '../maps/maps.repository.ts';
import type { Services } from '../services.ts';
import { packDocument } from '../versions/packDocument.ts';
import { changesBetween } from '../versions/versions.ts';
import type { MapPlace } from '../workspaces/requireWorkspace.ts';
import type { AboutMap } from './archiveForm.ts';
import { keepPictures } from './keepPictures.ts';
import type { ArchivedMap } from './readArchive.ts';

/**
 * Keeps a map of an archive with its comments, versions and pictures: all of it, or nothing. People are known by name only,
 * and whoever brings the archive owns the map. Gives its id.
 *
 * @throws ArchiveError when a picture is none that is taken, or there is no room for it
 */
export async function keepArchived(
  services: Pick<Services, 'maps' | 'database' | 'assets'>,
  archived: ArchivedMap,
  place: MapPlace & { inTrash: boolean },
): Promise<string> {
  const made = await newMapOf(archived.map, { ...place, visibility: archived.about.visibility });
  try {
    const pictures = await keepPictures(services.assets, made, archived.pictures);
    await keepRows(services, archived, { made, pictures, inTrash: place.inTrash });
    return made.id;
  } catch (error) {
    await services.assets.files.removeAll(made.id).catch(() => undefined);
    throw error;
  }
}

async function keepRows(
  { maps, database, assets }: Pick<Services, 'maps' | 'database' | 'assets'>,
  { about, versions }: ArchivedMap,
  { made, pictures, inTrash }: { made: NewMap; pictures: AssetRow[]; inTrash: boolean },
): Promise<void> {
  const kept: Array<(typeof versions)[number] & { at: Date; changes: string; packed: Uint8Array }> = [];
  // Before the transaction, and one after the other: on the embedded database nobody else gets anything meanwhile.
  for (const [index, version] of inTime(versions).entries()) {
    const before = versions[index - 1]?.document;
    const changes = JSON.stringify(before ? changesBetween(before, version.document) : []);
    kept.push({ ...version, changes, packed: await packDocument(JSON.stringify(version.document)) });
  }
  await database.sql.transaction(async (sql) => {
    await maps.create(made, sql);
    await assets.rows.add(made.id, pictures, null, sql);
    await sql.query(
      `UPDATE maps SET created_at = LEAST($2, created_at), deleted_at = CASE WHEN $3::boolean THEN now() END
       WHERE id = $1`,
      [made.id, new Date(about.createdAt), inTrash],
    );
    for (const version of kept) {
      await sql.query(
        `INSERT INTO versions (id, map_id, revision, kind, name, authors, changes, restored_from, document, created_at)
         VALUES ($1, $2, 0, $3::version_kind, $4, $5, $6, $7, $8, $9)`,
        [
          newId(),
          made.id,
          version.kind,
          version.name,
          JSON.stringify(version.authors),
          version.changes,
          version.restoredFrom === null ? null : new Date(version.restoredFrom),
          version.packed,
          version.at,
        ],
      );
    }
    for (const [index, thread] of about.threads.entries()) await keepThread(sql, made.id, index + 1, thread);
  });
}

/** Versions with times of the past that rise, whatever the archive says. */
function inTime<Version extends { createdAt: string }>(versions: readonly Version[]): Array<Version & { at: Date }> {
  let latest = Date.now() - 1;
  return [...versions]
    .reverse()
    .map((version) => {
      latest = Math.min(latest - 1, Date.parse(version.createdAt));
      return { ...version, at: new Date(latest) };
    })
    .reverse();
}

async function keepThread(
  sql: Sql,
  mapId: string,
  number: number,
  { anchor, createdAt, resolvedAt, comments }: AboutMap['threads'][number],
): Promise<void> {
  const id = newId();
  await sql.query(
    `INSERT INTO threads (id, map_id, number, anchor_kind, anchor_id, anchor_label, created_at, resolved_at, last_comment_at)
     VALUES ($1, $2, $3, $4::anchor_kind, $5, $6, $7, $8, GREATEST(now(), $9))`,
    [
      id,
      mapId,
      number,
      anchor.kind,
      anchor.kind === 'map' ? null : (anchor.id ?? null),
      anchor.label,
      new Date(createdAt),
      resolvedAt === null ? null : new Date(resolvedAt),
      new Date(Math.max(...comments.map(({ createdAt: at }) => Date.parse(at)))),
    ],
  );
  for (const { author, guest, body, createdAt: at, editedAt, reactions } of comments) {
    const commentId = newId();
    await sql.query(
      `INSERT INTO comments (id, thread_id, guest_id, author_name, body, created_at, edited_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      // A guest of the other server is nobody who could come here.
      [
        commentId,
        id,
        guest ? 'guest:' : null,
        author,
        body,
        new Date(at),
        editedAt === null ? null : new Date(editedAt),
      ],
    );
    for (const [emoji, count] of Object.entries(reactions)) {
      // Of somebody who is nobody here, one each.
      await sql.query(
        `INSERT INTO reactions (comment_id, actor_id, emoji)
         SELECT $1, 'archive:' || n, $2 FROM generate_series(1, $3::int) n`,
        [commentId, emoji, count],
      );
    }
  }
}
