import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** The data folder, or what is in it, can't be used. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/**
 * Takes the data folder for this process alone; gives the function that gives it back.
 *
 * The lock is the operating system's own, taken by way of SQLite since Node has no call for it. So it ends with the
 * process, however that ends: there are no stale locks to recognise, and no process ids to mistake for another's. Who
 * holds it stands beside it in `lock.json`, only to say so.
 *
 * @throws FolderInUseError naming the holder, DataFolderError
 */
export function lockFolder(folder: string): () => void {
  const holder = join(folder, 'lock.json');
  let lock: DatabaseSync | undefined;
  try {
    makeFolder(folder);
    lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    writeFileSync(holder, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() })}\n`);
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) {
      throw new FolderInUseError(`the data folder ${folder} is in use by ${nameOfHolder(holder)}`);
    }
    throw new DataFolderError(`${(error as Error).message}, ${folder}`, { cause: error });
  }
  return () => {
    rmSync(holder, { force: true });
    lock.close();
  };
}

/** What Node has for this never ends where the folder above is there and takes none, such as /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const SQLITE_BUSY = 5;

function nameOfHolder(path: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(path, 'utf8'));
    if (Number.isInteger(pid)) return `another Milepost (process ${pid}, since ${since})`;
  } catch {
    // Between taking the lock and writing its name there is a moment without one.
  }
  return 'another Milepost';
}
