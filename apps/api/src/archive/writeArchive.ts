import { englishSentence } from '@milepost/schema/history';
import { FORMER } from '../accounts/deleteAccount.ts';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { readCompacted } from '../collaboration/compactMap.ts';
import { readStored } from '../maps/readStored.ts';
import type { Person } from '../policies/actor.ts';
import { mayRead } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { whoAre } from '../versions/actors.ts';
import type { AboutMap, Manifest, VersionLine } from './archiveForm.ts';
import { ARCHIVE_VERSION } from './archiveForm.ts';
import { LOGO } from './keepBrand.ts';
import { ZipWriter } from './zipWriter.ts';

type Sources = Pick<
  Services,
  'database' | 'gates' | 'recent' | 'access' | 'workspaces' | 'comments' | 'maps' | 'versions' | 'assets' | 'brands'
>;

/** How somebody is called who has no name any more. */
const NAMELESS = { former: FORMER, guest: 'Guest', member: 'Member' } as const;

/**
 * Everything of a workspace that somebody may read, as a .zip: its maps, those in the trash too, with their comments,
 * versions and pictures, people by name, and its brand. Private maps of others are theirs.
 */
export async function* writeArchive(sources: Sources, workspaceId: string, person: Person): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter();
  const ids = await readableMaps(sources, workspaceId, person);
  const folders: Manifest['maps'] = [];
  for (const id of ids) {
    const found = await readAnywhere(sources, id);
    // It was deleted for ever meanwhile.
    if (!found) continue;
    const { map, inTrash } = found;
    const folder = `maps/${folders.length + 1}`;
    folders.push({ folder, title: map.title, inTrash });
    yield* zip.file(`${folder}/map.json`, [map.document]);
    const pictures = await sources.assets.rows.list(id);
    const about = await aboutOf(
      sources,
      id,
      pictures.map((picture) => picture.id),
    );
    yield* zip.file(`${folder}/about.json`, [JSON.stringify(about, undefined, 2)]);
    yield* zip.file(`${folder}/versions.jsonl`, versionsOf(sources, id));
    for (const { id: picture } of pictures) {
      const file = await sources.assets.files.read(id, picture);
      if (file) yield* zip.bytes(`${folder}/pictures/${picture}`, file);
    }
  }
  const workspace = await sources.workspaces.find(workspaceId);
  const members = await sources.workspaces.members(workspaceId);
  const brand = (await sources.brands.of(workspaceId))?.brand;
  const logo = brand?.logo && (await sources.assets.files.read(workspaceId, brand.logo.asset));
  if (logo) yield* zip.bytes(LOGO, logo);
  const manifest: Manifest = {
    format: 'milepost-archive',
    version: ARCHIVE_VERSION,
    exportedAt: new Date().toISOString(),
    workspace: {
      name: workspace?.name ?? '',
      members: members.map(({ role, user }) => ({ name: user.name, role })),
      ...(brand && { brand }),
    },
    maps: folders,
  };
  yield* zip.file('manifest.json', [JSON.stringify(manifest, undefined, 2)]);
  yield* zip.end();
}

async function readableMaps({ database, access }: Sources, workspaceId: string, person: Person): Promise<string[]> {
  const rows = await database.sql.query<{ id: string }>(
    'SELECT id FROM maps WHERE workspace_id = $1 ORDER BY created_at, id',
    [workspaceId],
  );
  const readable: string[] = [];
  for (const { id } of rows) {
    const facts = await access.of(id, person);
    if (facts && mayRead(person, facts)) readable.push(id);
  }
  return readable;
}

/** A map in the trash or outside it; undefined when there is none any more. */
async function readAnywhere(sources: Sources, id: string): Promise<{ map: MapDocument; inTrash: boolean } | undefined> {
  const outside = await readStored(sources, id);
  if (outside) return { map: outside, inTrash: false };
  const inside = await readCompacted(sources.database.sql, id, true);
  return inside && { map: inside, inTrash: true };
}

async function aboutOf({ database, maps, comments }: Sources, mapId: string, pictures: string[]): Promise<AboutMap> {
  const [row] = await database.sql.query<{ createdAt: Date }>(
    'SELECT created_at AS "createdAt" FROM maps WHERE id = $1',
    [mapId],
  );
  const { visibility, people } = await maps.people(mapId);
  const threads = await comments.list(mapId, '');
  return {
    visibility,
    createdAt: (row?.createdAt ?? new Date()).toISOString(),
    people: people.map(({ role, user }) => ({ name: user.name, role })),
    pictures,
    threads: threads.map((thread) => ({
      anchor: {
        kind: thread.anchorKind,
        ...(thread.anchorId === null ? {} : { id: thread.anchorId }),
        label: thread.anchorLabel,
      },
      createdAt: thread.createdAt.toISOString(),
      resolvedAt: thread.resolvedAt?.toISOString() ?? null,
      comments: thread.comments.map((comment) => ({
        author: comment.user?.name ?? comment.authorName,
        guest: comment.guestId !== null,
        body: comment.body,
        createdAt: comment.createdAt.toISOString(),
        editedAt: comment.editedAt?.toISOString() ?? null,
        reactions: countOf(comment.reactions),
      })),
    })),
  };
}

function countOf(reactions: ReadonlyArray<{ emoji: string }>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { emoji } of reactions) counts[emoji] = (counts[emoji] ?? 0) + 1;
  return counts;
}

/** The versions of a map, oldest first, one a line. */
async function* versionsOf({ database, versions }: Sources, mapId: string): AsyncGenerator<string> {
  const all = await versions.rows.all(mapId);
  const whoIs = await whoAre(
    database.sql,
    all.flatMap(({ authors }) => authors),
  );
  for (const version of all.reverse()) {
    const document = await versions.documentOf(mapId, version.id);
    if (document === undefined) continue;
    const { kind, name, createdAt, authors, changes, restoredFrom } = version;
    const line: Omit<VersionLine, 'document'> & { changes: string[] } = {
      kind,
      name,
      createdAt: createdAt.toISOString(),
      authors: authors.map((author) => {
        const who = whoIs(author);
        return { name: who.name ?? NAMELESS[who.kind] };
      }),
      // For people who read the archive: whoever brings it in tells them from the documents.
      changes: changes.map(englishSentence),
      restoredFrom: restoredFrom?.toISOString() ?? null,
    };
    yield `${JSON.stringify(line).slice(0, -1)},"document":${document}}\n`;
  }
}
