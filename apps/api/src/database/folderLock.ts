import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Takes the data folder for this process alone; gives the function that gives it back.
 *
 * The lock is the operating system's own, taken by way of SQLite since Node has no call for it. So it ends with the
 * process, however that ends: there are no stale locks to recognise, and no process ids to mistake for another's. Who
 * holds it stands beside it in `lock.json`, only to say so.
 *
 * @throws FolderInUseError naming the holder
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  const holder = join(folder, 'lock.json');
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new FolderInUseError(`the data folder ${folder} is in use by ${nameOfHolder(holder)}`);
  }
  writeFileSync(holder, `${JSON.stringify({ pid: process.pid, since: new Date().toISOString() })}\n`);
  return () => {
    rmSync(holder, { force: true });
    lock.close();
  };
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
