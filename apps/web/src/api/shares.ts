import type { MadeShare, Share, ShareAccess } from '@milepost/schema/http';
import { request, requestJson } from './request.ts';

/** What can be decided about a link; what is absent stays as it is. */
export interface ShareChoice {
  readonly access?: ShareAccess;
  readonly name?: string;
  /** Null takes it off. */
  readonly password?: string | null;
  /** ISO 8601; null for ever. */
  readonly expiresAt?: string | null;
  /** Ids; null for all. */
  readonly lanes?: readonly string[] | null;
  readonly export?: boolean;
  readonly paused?: boolean;
}

const linksOf = (mapId: string) => `/api/maps/${encodeURIComponent(mapId)}/shares`;
const link = (mapId: string, id: string) => `${linksOf(mapId)}/${encodeURIComponent(id)}`;

export function listShares(mapId: string, signal?: AbortSignal): Promise<Share[]> {
  return requestJson(linksOf(mapId), { signal });
}

/** The token comes this once. */
export function makeShare(mapId: string, choice: ShareChoice): Promise<MadeShare> {
  return requestJson(linksOf(mapId), { method: 'POST', json: choice });
}

export function changeShare(mapId: string, id: string, choice: ShareChoice): Promise<Share> {
  return requestJson(link(mapId, id), { method: 'PATCH', json: choice });
}

/** Gives it another address; the old one leads nowhere from then on. */
export function rotateShare(mapId: string, id: string): Promise<MadeShare> {
  return requestJson(`${link(mapId, id)}/rotate`, { method: 'POST' });
}

export async function revokeShare(mapId: string, id: string): Promise<void> {
  await request(link(mapId, id), { method: 'DELETE' });
}
