import { type JourneyMap, SCHEMA_VERSION } from '@milepost/schema';
import type { MapResponse } from '@milepost/schema/http';
import { request } from '../api/request.ts';

/** A map as the server has it, to be shown before the document by which it is edited has been taken in. */
export interface FirstLook {
  readonly map: JourneyMap;
  readonly mayEdit: boolean;
  /** The document, as an update; undefined when it can't be had. Never rejects. */
  readonly update: Promise<Uint8Array | undefined>;
}

/** Asks for a first look at a map. Undefined when there is none to be had: why, the live connection says. */
export async function lookAtMap(mapId: string): Promise<FirstLook | undefined> {
  // As the page named them to the browser, which has asked for them long before (see the server's `whatOpens`).
  const path = `/api/maps/${encodeURIComponent(mapId)}`;
  const update = request(`${path}/shared-document`).then(
    async (answer) => new Uint8Array(await answer.arrayBuffer()),
    () => undefined,
  );
  try {
    const answer = await request(path);
    const { document } = (await answer.json()) as MapResponse;
    const mayEdit = answer.headers.get('milepost-may-edit') === 'true';
    return document.schemaVersion === SCHEMA_VERSION ? { map: document as JourneyMap, mayEdit, update } : undefined;
  } catch {
    return undefined;
  }
}
