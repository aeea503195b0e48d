import type { BrandResponse, KeptAsset } from '@milepost/schema/http';
import sharp, { type Sharp } from 'sharp';
import type { ApiClient } from '../../testing/apiClient.ts';

/** A picture in one colour. */
export function plainPicture(width = 40, height = 20, background = '#c02040'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A small PNG. */
export const PICTURE = new Uint8Array(await plainPicture().png().toBuffer());

/** Gives a map a picture that is to be taken. Gives what was kept. */
export async function sendPicture(client: ApiClient, base: string, file: Uint8Array = PICTURE): Promise<KeptAsset> {
  const { status, body } = await client.send<KeptAsset>('POST', `${base}/assets`, {
    text: new Uint8Array(file),
    type: 'image/png',
  });
  if (status !== 201) throw new Error(`a picture was not taken: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Gives a map a picture and shows it there. Gives the picture's id. */
export async function putPicture(client: ApiClient, mapId: string, laneId = 'pictures'): Promise<string> {
  const { id, width, height } = await sendPicture(client, `/api/maps/${mapId}`);
  await showPicture(client, mapId, { asset: id, width, height }, laneId);
  return id;
}

/** Gives a workspace a logo. Gives the logo's id. */
export async function putLogo(client: ApiClient, workspaceId: string, file: Uint8Array = PICTURE): Promise<string> {
  const { status, body } = await client.send<BrandResponse>('PUT', `/api/workspaces/${workspaceId}/brand/logo`, {
    text: new Uint8Array(file),
    type: 'image/png',
  });
  if (status !== 200) throw new Error(`a logo was not taken: ${status} ${JSON.stringify(body)}`);
  return body.brand?.logo?.asset ?? '';
}

/** Puts an image card into a lane of its own on a map, whether or not the map has the picture. */
export async function showPicture(
  client: ApiClient,
  mapId: string,
  fields: { asset: string; width?: number; height?: number },
  laneId = 'pictures',
): Promise<void> {
  const { document } = await client.read(mapId);
  const lane = { id: laneId, order: `z${laneId}V`, kind: 'images', name: 'Pictures', group: 'customer' };
  const place = { laneId, stepId: Object.keys(document.steps)[0], order: 'V', span: 1 };
  const { status, body } = await client.patch(mapId, [
    { op: 'put', in: 'lanes', record: { ...lane, visible: true, collapsed: false } },
    { op: 'put', in: 'cards', record: { id: `card-${laneId}`, kind: 'image', ...place, ...fields } },
  ]);
  if (status !== 200) throw new Error(`a picture was not put on a map: ${JSON.stringify(body)}`);
}
