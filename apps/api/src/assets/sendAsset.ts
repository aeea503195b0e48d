import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problemError.ts';
import { isKnown } from '../maps/ifMatch.ts';
import type { AssetFile } from './assets.ts';

/**
 * Answers with a picture. It never changes, so that it may be kept as long as whoever has it likes; by itself in a window
 * it can do nothing.
 */
export function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: AssetFile | undefined): FastifyReply {
  if (!asset) throw new ProblemError(404, 'There is no picture with this id.');
  const etag = `"${asset.sha256.slice(0, 32)}"`;
  reply
    .header('etag', etag)
    .header('cache-control', 'private, max-age=31536000, immutable')
    .header('content-security-policy', "default-src 'none'; sandbox");
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(undefined);
  return reply.type(asset.type).send(asset.file);
}
