import type { Brand } from '@milepost/schema';
import type { BrandResponse, ListMapsQuery, ListMapsResponse, MapResponse, MapSummary } from '@milepost/schema/http';
import { locale } from '../i18n/language.ts';
import { queryOf, request, requestJson } from './request.ts';

const address = (id: string) => `/api/maps/${encodeURIComponent(id)}`;

export type MapSort = ListMapsQuery['sort'];

/** One page of the maps, or of those in the trash. */
export function listMaps(
  query: {
    search?: string;
    sort?: MapSort;
    trash?: boolean;
    workspaceId?: string | undefined;
    limit?: number;
    cursor?: string | undefined;
  },
  signal?: AbortSignal,
): Promise<ListMapsResponse> {
  const { trash, ...rest } = query;
  return requestJson(`/api/maps${queryOf({ ...rest, trash: trash ? 'true' : undefined })}`, { signal });
}

/** The whole map as the server has it now. */
export function readMap(id: string, signal?: AbortSignal): Promise<MapResponse> {
  return requestJson(address(id), { signal });
}

/** The brand of the map's workspace, where it has one. */
export async function readMapBrand(id: string, signal?: AbortSignal): Promise<Brand | undefined> {
  return (await requestJson<BrandResponse>(`${address(id)}/brand`, { signal })).brand ?? undefined;
}

/** A new map in the reader's language: from a template, or blank without one. */
export function createMap(from: { title?: string; template?: string; workspaceId?: string }): Promise<MapResponse> {
  return requestJson('/api/maps', { method: 'POST', json: { ...from, locale } });
}

export async function renameMap(id: string, title: string): Promise<void> {
  await request(address(id), {
    method: 'PATCH',
    json: { changes: [{ op: 'set', in: 'map', fields: { title } }] },
  });
}

export function duplicateMap(id: string): Promise<MapResponse> {
  return requestJson(`${address(id)}/duplicate`, { method: 'POST' });
}

/** To the trash, from where `restoreMap` brings it back. */
export async function trashMap(id: string): Promise<void> {
  await request(address(id), { method: 'DELETE' });
}

/** Only for a map that is in the trash already. */
export async function deleteMapForEver(id: string): Promise<void> {
  await request(`${address(id)}?permanent=true`, { method: 'DELETE' });
}

export async function restoreMap(id: string): Promise<void> {
  await request(`${address(id)}/restore`, { method: 'POST' });
}

/** The address of a map's picture at a revision: a new revision is a new picture, so each may be kept for ever. */
export function thumbnailUrl({ id, revision }: Pick<MapSummary, 'id' | 'revision'>): string {
  return `${address(id)}/thumbnail.png${queryOf({ revision })}`;
}
