import * as z from 'zod';
import { id } from '../ids.ts';
import { asset as assetId } from '../text.ts';

/** A picture that a map has. Cards and personas name it by its id. */
export const keptAsset = z.object({
  id: assetId,
  type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  /** Of the file that is kept. */
  bytes: z.int(),
  /** In px, as it is looked at. */
  width: z.int(),
  height: z.int(),
});

export type KeptAsset = z.infer<typeof keptAsset>;

/** Which pictures of which map are to be this map's too. */
export const copyAssetsBody = z.strictObject({ mapId: id, assetIds: z.array(assetId).min(1).max(1_000) });

/** The ids of those that the map has now, which are the same as before. */
export const copyAssetsResponse = z.object({ assetIds: z.array(assetId) });

export type CopyAssetsResponse = z.infer<typeof copyAssetsResponse>;
