import { InvalidMapError } from '../fault.ts';
import { SCHEMA_VERSION } from '../journeyMap.ts';

/**
 * A step from version `from` to `from + 1`. It works on plain data of the older form, of which nothing more is known
 * than that it claims that version, and never touches its argument.
 */
export interface Migration {
  from: number;
  up(document: Record<string, unknown>): Record<string, unknown>;
}

/** One for each version that has been: the one for version 1 comes with version 2. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings a document of an older version to the current one.
 *
 * @throws InvalidMapError when it isn't an object, has no version, or comes from a newer Milepost
 */
export function migrate(input: unknown, migrations = MIGRATIONS, target: number = SCHEMA_VERSION): object {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InvalidMapError([{ path: '', message: 'is not an object' }]);
  }
  let document = input as Record<string, unknown>;
  const version = Object.hasOwn(document, 'schemaVersion') ? document.schemaVersion : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new InvalidMapError([{ path: 'schemaVersion', message: 'is not a version number from 1' }]);
  }
  if (version > target) {
    const message = `is ${version}, made by a newer Milepost; this one reads up to ${target}`;
    throw new InvalidMapError([{ path: 'schemaVersion', message }]);
  }
  for (let at = version; at < target; at++) {
    const migration = migrations.find(({ from }) => from === at);
    if (!migration) throw new Error(`there is no migration from version ${at}`);
    document = { ...migration.up(document), schemaVersion: at + 1 };
  }
  return document;
}
