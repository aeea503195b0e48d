import type { JourneyMap } from '@milepost/schema';
import { diffMaps, parseMap } from '@milepost/schema';
import type { Sentence } from '@milepost/schema/history';
import { compareMaps, describeComparison, isSame } from '@milepost/schema/history';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { MapGoneError } from '../collaboration/gateErrors.ts';
import { readStored } from '../maps/readStored.ts';
import type { Services } from '../services.ts';
import { mapOfVersion, packDocument, unpackDocument } from './packDocument.ts';
import { versionsToDrop } from './thinning.ts';
import type { Author, NewVersion, Version } from './versions.repository.ts';
import { VersionsRepository } from './versions.repository.ts';

/** After so long (ms) without an edit a version is made, and after so long of editing. */
const QUIET = 5 * 60_000;
const EDITING = 30 * 60_000;

const A_DAY = 24 * 60 * 60_000;

/** As many maps are looked after in one go. */
const AT_ONCE = 50;

type Sources = Pick<Services, 'database' | 'gates' | 'recent' | 'log'>;
type Kept = Pick<NewVersion, 'kind' | 'by'> & Partial<Pick<NewVersion, 'name' | 'restoredFrom'>>;

/** The history of maps: makes versions, brings them back, and lets old ones go. */
export class Versions {
  readonly rows: VersionsRepository;
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.rows = new VersionsRepository(sources.database);
  }

  /**
   * Keeps the map as it is now. Where its newest version holds just that, this one is given, and takes the name if it has
   * none yet.
   *
   * @throws MapGoneError
   */
  async keep(mapId: string, what: Kept): Promise<Version> {
    for (;;) {
      const now = await readStored(this.#sources, mapId);
      if (!now) throw new MapGoneError();
      const newest = await this.rows.newest(mapId);
      const name = what.name ?? null;
      const isHeld = newest !== undefined && newest.revision >= now.revision;
      if (isHeld && (name === null || newest.name === null)) {
        await this.rows.isHeld(mapId, newest.revision);
        const held = what.kind === 'named' ? await this.rows.makeStay(mapId, newest.id, name) : newest;
        if (held) return held;
        continue;
      }
      const changes = newest && !isHeld ? await this.#changesSince(mapId, newest, now) : [];
      const made = await this.#add(mapId, now, newest, changes, what);
      if (made) return made;
    }
  }

  /** Keeps what was edited and is left alone by now, or has been edited for long. */
  async keepDue(now = new Date(), stopping?: AbortSignal): Promise<void> {
    const ago = (time: number) => new Date(now.getTime() - time);
    for (const mapId of await this.rows.due(ago(QUIET), ago(EDITING), AT_ONCE)) {
      if (stopping?.aborted) return;
      try {
        await this.keep(mapId, { kind: 'automatic', by: null });
        await this.thin(mapId, now);
      } catch (error) {
        if (!(error instanceof MapGoneError)) this.#sources.log.error({ err: error, mapId }, 'a version was not kept');
      }
    }
  }

  /**
   * Makes the map what it was, as an edit of `by` like any other. What it is now is kept as a version first, and what it
   * becomes is one as well. Undefined when there is no such version of this map.
   *
   * @throws MapGoneError
   */
  async restore(mapId: string, id: string, by: string): Promise<{ version: Version; before: Version } | undefined> {
    const source = await this.rows.find(mapId, id);
    const document = source && (await this.documentOf(mapId, id));
    if (!source || document === undefined) return undefined;
    const wanted = parseMap(JSON.parse(document));
    let before = await this.keep(mapId, { kind: 'automatic', by: null });
    let replaced: JourneyMap | undefined;
    const plan = (map: JourneyMap) => {
      replaced = map;
      return diffMaps(map, wanted);
    };
    const gate = this.#sources.gates.of(mapId);
    // What other servers kept is to be undone as well.
    await gate.catchUp();
    const { revision } = await gate.edit(plan, undefined, by);
    if (replaced) before = await this.#keepReplaced(mapId, before, replaced, revision - 1);
    const version = await this.keep(mapId, { kind: 'restored', by, restoredFrom: source.createdAt });
    return { version, before };
  }

  /** A version's JSON text; undefined when there is no such version of this map. */
  async documentOf(mapId: string, id: string): Promise<string | undefined> {
    const packed = await this.rows.documentOf(mapId, id);
    return packed && unpackDocument(packed);
  }

  /** Deletes a version. What it held counts for the one after it. */
  async remove(mapId: string, id: string): Promise<void> {
    await this.#drop(mapId, () => [id]);
  }

  /** Lets go of the versions of a map that have had their time. */
  async thin(mapId: string, now = new Date()): Promise<void> {
    await this.#drop(mapId, (versions) => versionsToDrop(versions, now));
  }

  /** Lets go of versions of all maps that have had their time. */
  async thinAll(now = new Date(), stopping?: AbortSignal): Promise<void> {
    for (const mapId of await this.rows.aging(new Date(now.getTime() - A_DAY))) {
      if (stopping?.aborted) return;
      try {
        await this.thin(mapId, now);
      } catch (error) {
        this.#sources.log.error({ err: error, mapId }, 'old versions were not let go');
      }
    }
  }

  /** Somebody may have edited between the version that was kept and the edit that replaced it. */
  async #keepReplaced(mapId: string, kept: Version, replaced: JourneyMap, revision: number): Promise<Version> {
    const document = JSON.stringify(replaced);
    const changes = await this.#changesSince(mapId, kept, { document });
    if (changes.length === 0) return kept;
    const what = { kind: 'automatic', by: null } as const;
    return (await this.#add(mapId, { document, revision }, kept, changes, what)) ?? kept;
  }

  async #add(
    mapId: string,
    { document, revision }: Pick<MapDocument, 'document' | 'revision'>,
    newest: Version | undefined,
    changes: Sentence[],
    { kind, by, name = null, restoredFrom = null }: Kept,
  ): Promise<Version | undefined> {
    // Whatever the clock says, later ones are later.
    const createdAt = new Date(Math.max(Date.now(), (newest?.createdAt.getTime() ?? 0) + 1));
    const packed = await packDocument(document);
    const version = { mapId, revision, kind, name, changes, restoredFrom, createdAt, by, document: packed };
    return this.rows.add(version, newest?.id);
  }

  async #changesSince(mapId: string, { id }: Version, now: Pick<MapDocument, 'document'>): Promise<Sentence[]> {
    const document = await this.documentOf(mapId, id);
    return document === undefined ? [] : changesBetween(mapOfVersion(document), mapOfVersion(now.document));
  }

  /** Deletes those of a map's versions, newest first, that are chosen. */
  async #drop(mapId: string, choose: (versions: readonly Version[]) => string[]): Promise<void> {
    for (;;) {
      const versions = await this.rows.all(mapId);
      const ids = choose(versions);
      if (ids.length === 0) return;
      const followers = await this.#withoutThose(mapId, versions, ids);
      if (await this.rows.drop(mapId, ids, followers, versions)) return;
    }
  }

  /** The versions that follow others which go, with what they hold then. */
  async #withoutThose(
    mapId: string,
    versions: readonly Version[],
    ids: readonly string[],
  ): Promise<Array<Pick<Version, 'id' | 'authors' | 'changes'>>> {
    const dropped = new Set(ids);
    const followers: Array<Pick<Version, 'id' | 'authors' | 'changes'>> = [];
    /** Those that go since the last one that stays. */
    let gone: Version[] = [];
    let previous: Version | undefined;
    for (const version of [...versions].reverse()) {
      if (dropped.has(version.id)) {
        gone.push(version);
        continue;
      }
      if (gone.length > 0) {
        const authors = once([...gone, version].flatMap((each) => each.authors));
        const document = await this.documentOf(mapId, version.id);
        const changes = previous && document ? await this.#changesSince(mapId, previous, { document }) : [];
        followers.push({ id: version.id, authors, changes });
      }
      gone = [];
      previous = version;
    }
    return followers;
  }
}

/** What changed from one state of a map to another. */
export function changesBetween(before: JourneyMap, after: JourneyMap): Sentence[] {
  const comparison = compareMaps(before, after);
  return isSame(comparison) ? [] : describeComparison(before, after, comparison);
}

/** Each author once. */
function once(authors: readonly Author[]): Author[] {
  return [...new Map(authors.map((author) => [JSON.stringify(author), author])).values()];
}
