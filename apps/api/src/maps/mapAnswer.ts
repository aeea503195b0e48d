import type { FastifyReply } from 'fastify';
import type { MapDocument } from '../collaboration/compactMap.ts';

/** The entity tag of a map at a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * Answers with a map. The document goes out as the text that it is: taking it apart to put it together again would be
 * most of the work.
 */
export function sendMap(reply: FastifyReply, id: string, map: MapDocument, more = ''): FastifyReply {
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('etag', etagOf(map.revision))
    .header('cache-control', 'no-cache')
    .send(
      `{"id":${JSON.stringify(id)},"title":${JSON.stringify(map.title)},"revision":${map.revision},` +
        `"document":${map.document}${more}}`,
    );
}
