import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { JourneyMap } from '@milepost/schema';
import { LIMITS, parseMap, SCHEMA_VERSION } from '@milepost/schema';

const compress = promisify(deflate);
const decompress = promisify(inflate);

/** A map's JSON text as versions keep it. */
export function packDocument(document: string): Promise<Uint8Array> {
  return compress(document);
}

/** The map's JSON text that was packed. */
export async function unpackDocument(packed: Uint8Array): Promise<string> {
  return (await decompress(packed, { maxOutputLength: 2 * LIMITS.documentBytes })).toString();
}

/** A version's JSON text in today's form. */
export function inTodaysForm(document: string): string {
  const isToday = document.startsWith(`{"schemaVersion":${SCHEMA_VERSION},`);
  return isToday ? document : JSON.stringify(mapOfVersion(document));
}

/** The map that a version's text holds, in today's form. */
export function mapOfVersion(document: string): JourneyMap {
  const map = JSON.parse(document) as JourneyMap;
  // What this server wrote in today's form it has checked before.
  return map.schemaVersion === SCHEMA_VERSION ? map : parseMap(map);
}
