import { createHash } from 'node:crypto';
import { journeyMap } from '@milepost/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { MapDocument } from '../collaboration/compactMap.ts';
import { isKnown } from '../maps/ifMatch.ts';
import type { Services } from '../services.ts';
import { drawingVersion } from './drawingVersion.ts';
import type { Drawing } from './drawJob.ts';
import { drawnWith } from './drawnWith.ts';
import { contentDisposition, fileName } from './fileName.ts';

export const TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mmd: 'text/vnd.mermaid; charset=utf-8',
} as const;

export type Form = keyof typeof TYPES;

/** A file as the API's description has it. */
export const fileOf = (form: Form) => ({
  description: 'The file',
  content: {
    [TYPES[form].split(';', 1)[0] as string]: {
      schema: form === 'json' ? journeyMap : z.unknown().meta({ type: 'string', format: 'binary' }),
    },
  },
});

interface Subject {
  id: string;
  /** As much of it as whoever asks may see. */
  map: MapDocument;
  /** What tells this part of the map from others of the same revision; absent for the whole. */
  part?: string;
  /** Where the map is found. */
  address: string;
}

/** Answers with a drawing of a map, or with 304 to those who have it. It asks nobody for permission. */
export async function sendDrawing(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Pick<Services, 'maps' | 'exports' | 'assets' | 'brands'>,
  drawing: Drawing,
  { id, map, part, address }: Subject,
): Promise<FastifyReply> {
  const around = await drawnWith(services, id, map.document);
  const pictures = Object.keys(around.pictures);
  const etag = etagOf(map, { ...drawing, address, part, brand: around.brand, pictures });
  reply.header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send(undefined);
  const date = (await services.maps.changedAt(id)).toISOString().slice(0, 10);
  const job = { ...drawing, address, date, document: map.document, ...around };
  const file = await services.exports.draw(job, whenGone(reply));
  return sendFile(reply, map, drawing.form, file, drawing.options.print ? 'inline' : 'attachment');
}

export function sendFile(
  reply: FastifyReply,
  map: MapDocument,
  form: Form,
  file: string | Uint8Array,
  kind?: Parameters<typeof contentDisposition>[1],
): FastifyReply {
  return reply
    .type(TYPES[form])
    .header('cache-control', 'no-cache')
    .header('content-disposition', contentDisposition(fileName(map.title, form), kind))
    .send(file);
}

/** Aborts when the connection closes before the answer is out. */
export function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (reply.raw.destroyed) gone.abort();
  else reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** Of all that a drawing depends on: the map at its revision, what was asked for, and the code that draws. */
function etagOf({ revision }: MapDocument, options: object): string {
  const rest = createHash('sha256').update(JSON.stringify([options, drawingVersion()]));
  return `"${revision}-${rest.digest('base64url').slice(0, 12)}"`;
}
