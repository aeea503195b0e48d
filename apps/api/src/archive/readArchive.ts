import { setImmediate } from 'node:timers/promises';
import { checkJsonShape } from '@milepost/formats';
import type { Fault, JourneyMap } from '@milepost/schema';
import { faultsOf, InvalidMapError, LIMITS, parseMap } from '@milepost/schema';
import { PICTURE_LIMITS } from '@milepost/schema/http/names';
import type * as z from 'zod';
import { refuseTooLarge } from '../maps/refuseTooLarge.ts';
import type { AboutMap, Manifest, VersionLine } from './archiveForm.ts';
import { aboutMap, manifest, versionLine } from './archiveForm.ts';
import { LOGO } from './keepBrand.ts';
import { ArchiveError, ZipReader } from './zipReader.ts';

/** What an archive may unpack to (bytes): all of it, a map's document, what is said about it, and its versions. */
const MOST = { all: 1024 * 1024 * 1024, about: 64 * 1024 * 1024, versions: 96 * 1024 * 1024 };
const MOST_FILES = 40_000;

/** A map of an archive, checked. */
export interface ArchivedMap {
  map: JourneyMap;
  about: AboutMap;
  /** Oldest first. */
  versions: Array<Omit<VersionLine, 'document'> & { document: JourneyMap }>;
  /** Not checked yet. Those that the archive names but has not are left out. */
  pictures: ArchivedPicture[];
}

/** A picture of a map, under the id by which the map names it. */
export interface ArchivedPicture {
  id: string;
  file(): Promise<Buffer>;
}

/** An archive that somebody brings in, from this server or another one. */
export class ArchiveReader {
  readonly #zip: ZipReader;

  /** @throws ArchiveError */
  constructor(bytes: Uint8Array) {
    this.#zip = new ZipReader(bytes, { files: MOST_FILES, bytes: MOST.all });
  }

  /** @throws ArchiveError */
  async manifest(): Promise<Manifest> {
    return this.#read('manifest.json', MOST.about, manifest);
  }

  /**
   * The file of the logo, not checked yet; undefined when there is none.
   *
   * @throws ArchiveError when it is too large
   */
  async logo(): Promise<Buffer | undefined> {
    return this.#zip.has(LOGO) ? this.#zip.bytes(LOGO, PICTURE_LIMITS.bytes) : undefined;
  }

  /** @throws ArchiveError when anything of the map isn't as it should be */
  async map(folder: string): Promise<ArchivedMap> {
    const map = checkedMap(await this.#zip.text(`${folder}/map.json`, 2 * LIMITS.documentBytes), 'map.json');
    const about = await this.#read(`${folder}/about.json`, MOST.about, aboutMap);
    const path = `${folder}/versions.jsonl`;
    const lines = this.#zip.has(path) ? (await this.#zip.text(path, MOST.versions)).split('\n') : [];
    const versions: ArchivedMap['versions'] = [];
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const where = `versions.jsonl:${index + 1}`;
      const { document, ...version } = checked(json(line, where), versionLine, where);
      versions.push({ ...version, document: checkedMap(JSON.stringify(document), where) });
      // Others are answered in between.
      await setImmediate();
    }
    return { map, about, versions, pictures: this.#pictures(folder, about.pictures) };
  }

  /** Read one after the other, when it is their turn. */
  #pictures(folder: string, ids: readonly string[]): ArchivedPicture[] {
    return [...new Set(ids)].flatMap((id) => {
      const path = `${folder}/pictures/${id}`;
      return this.#zip.has(path) ? [{ id, file: () => this.#zip.bytes(path, PICTURE_LIMITS.bytes) }] : [];
    });
  }

  async #read<Schema extends z.ZodType>(path: string, most: number, schema: Schema): Promise<z.infer<Schema>> {
    return checked(json(await this.#zip.text(path, most), path), schema, path);
  }
}

/** Why an archive, or a map of it, was not taken; undefined for errors of the server's own. */
export function whyRefused(error: unknown): Fault | undefined {
  return error instanceof ArchiveError ? error.fault : undefined;
}

function checkedMap(text: string, where: string): JourneyMap {
  try {
    const map = parseMap(json(text, where));
    refuseTooLarge(JSON.stringify(map));
    return map;
  } catch (error) {
    if (!(error instanceof InvalidMapError)) throw error;
    throw within(where, error.faults);
  }
}

function json(text: string, where: string): unknown {
  const fault = checkJsonShape(text);
  if (fault) throw within(where, [fault]);
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveError(where, 'is not JSON');
  }
}

function checked<Schema extends z.ZodType>(value: unknown, schema: Schema, where: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw within(where, faultsOf(parsed.error));
}

/** The first fault in a file. */
function within(where: string, [fault]: readonly Fault[]): ArchiveError {
  return new ArchiveError([where, fault?.path].filter(Boolean).join(', '), fault?.message ?? 'is not valid');
}
