import type { Dirent } from 'node:fs';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@milepost/schema';

/** So old (ms) is what nobody is still about to make a row for. */
const SETTLED = 24 * 60 * 60_000;

/** The files of pictures: `assets/<map>/<picture>` in the server's own folder, which servers on one database share. */
export class AssetFiles {
  readonly #root: string;

  constructor(dataDir: string) {
    this.#root = join(dataDir, 'assets');
  }

  pathOf(mapId: string, id: string): string {
    return join(this.#root, mapId, id);
  }

  /** Undefined where there is no such file. */
  async read(mapId: string, id: string): Promise<Buffer | undefined> {
    return readFile(this.pathOf(mapId, id)).catch(unlessMissing);
  }

  /** Keeps a file whole or not at all: it has its name only once its bytes are on the disk. */
  async write(mapId: string, id: string, bytes: Uint8Array): Promise<void> {
    await this.#whole(mapId, id, async (path) => {
      const file = await open(path, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  /** Gives whether there was something to copy. */
  async copy(from: string, to: string, id: string): Promise<boolean> {
    const source = this.pathOf(from, id);
    try {
      await this.#whole(to, id, (path) => copyFile(source, path, constants.COPYFILE_FICLONE));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** Deletes all pictures of a map. */
  async removeAll(mapId: string): Promise<void> {
    await rm(join(this.#root, mapId), { recursive: true, force: true });
  }

  /** Deletes files that no row is about; `existing` says which of a map's pictures have one. Gives how many they were. */
  async sweep(existing: (mapId: string, ids: string[]) => Promise<Set<string>>, now = Date.now()): Promise<number> {
    let swept = 0;
    for (const folder of await list(this.#root)) {
      if (!folder.isDirectory()) continue;
      const files = await this.#settled(folder.name, now);
      const kept = await existing(folder.name, files);
      const gone = files.filter((name) => !kept.has(name));
      for (const name of gone) await rm(this.pathOf(folder.name, name), { force: true });
      swept += gone.length;
      // Only where it is empty.
      if (gone.length > 0) await rmdir(join(this.#root, folder.name)).catch(() => undefined);
    }
    return swept;
  }

  async #settled(mapId: string, now: number): Promise<string[]> {
    const names: string[] = [];
    for (const { name } of await list(join(this.#root, mapId))) {
      const state = await stat(this.pathOf(mapId, name)).catch(unlessMissing);
      if (state && state.mtimeMs < now - SETTLED) names.push(name);
    }
    return names;
  }

  async #whole(mapId: string, id: string, make: (path: string) => Promise<void>): Promise<void> {
    const folder = join(this.#root, mapId);
    await mkdir(folder, { recursive: true });
    // No picture has such an id.
    const unfinished = join(folder, `.${newId()}`);
    try {
      await make(unfinished);
      await rename(unfinished, join(folder, id));
    } finally {
      await rm(unfinished, { force: true });
    }
  }
}

async function list(folder: string): Promise<Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(unlessMissing)) ?? [];
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
