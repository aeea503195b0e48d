import type {
  ListActivityResponse,
  ListVersionsResponse,
  RestoreVersionResponse,
  VersionResponse,
  VersionSummary,
} from '@milepost/schema/http';
import { queryOf, request, requestJson } from '../api/request.ts';

const part = encodeURIComponent;
const versions = (mapId: string) => `/api/maps/${part(mapId)}/versions`;
const version = (mapId: string, id: string) => `${versions(mapId)}/${part(id)}`;

type Page = { readonly cursor?: string | undefined };

export function listVersions(mapId: string, page: Page, signal?: AbortSignal): Promise<ListVersionsResponse> {
  return requestJson(`${versions(mapId)}${queryOf(page)}`, { signal });
}

export function readVersion(mapId: string, id: string, signal?: AbortSignal): Promise<VersionResponse> {
  return requestJson(version(mapId, id), { signal });
}

/** Names what the map is now. */
export function keepVersion(mapId: string, name: string): Promise<VersionSummary> {
  return requestJson(versions(mapId), { method: 'POST', json: { name } });
}

export function renameVersion(mapId: string, id: string, name: string): Promise<VersionSummary> {
  return requestJson(version(mapId, id), { method: 'PATCH', json: { name } });
}

export async function deleteVersion(mapId: string, id: string): Promise<void> {
  await request(version(mapId, id), { method: 'DELETE' });
}

export function restoreVersion(mapId: string, id: string): Promise<RestoreVersionResponse> {
  return requestJson(`${version(mapId, id)}/restore`, { method: 'POST' });
}

export function listActivity(mapId: string, page: Page, signal?: AbortSignal): Promise<ListActivityResponse> {
  return requestJson(`/api/maps/${part(mapId)}/activity${queryOf(page)}`, { signal });
}
