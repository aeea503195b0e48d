import type { CopyAssetsResponse, KeptAsset } from '@milepost/schema/http';
import { ApiError } from './ApiError.ts';
import { errorOf, requestJson } from './request.ts';

/**
 * Gives a map a picture. Unlike `fetch`, the older way to ask tells how much has gone out.
 *
 * @param base where the map is: `/api/maps/:id`, or `/api/share/:token`
 * @param onProgress is told the share that is sent, 0..1
 * @throws ApiError; DOMException `AbortError` when `signal` called it off
 */
export function sendPicture(
  base: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<KeptAsset> {
  return new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest();
    asking.open('POST', `${base}/assets`);
    asking.setRequestHeader('content-type', file.type || 'application/octet-stream');
    asking.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    asking.onload = () => {
      const { status, statusText, responseText } = asking;
      if (status === 201) return resolve(JSON.parse(responseText) as KeptAsset);
      const type = asking.getResponseHeader('content-type') ?? '';
      const answer = new Response(responseText, { status, statusText, headers: { 'content-type': type } });
      errorOf(answer).then(reject, reject);
    };
    asking.onerror = () => reject(new ApiError('unreachable', 0, ''));
    asking.onabort = () => reject(new DOMException('Called off', 'AbortError'));
    signal.addEventListener('abort', () => asking.abort());
    asking.send(file);
  });
}

/** Gives a map pictures of another one, under the same ids. Those that can't be had are left out of the answer. */
export function copyPictures(base: string, mapId: string, assetIds: readonly string[]): Promise<CopyAssetsResponse> {
  return requestJson(`${base}/assets/copy`, { method: 'POST', json: { mapId, assetIds } });
}
