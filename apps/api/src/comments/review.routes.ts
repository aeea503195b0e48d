import type { ReviewThread } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { anchorText } from '@milepost/schema';
import { reviewQuery } from '@milepost/schema/http';
import { drawnWith } from '../exports/drawnWith.ts';
import { contentDisposition, fileName } from '../exports/fileName.ts';
import { fileOf, TYPES, whenGone } from '../exports/sendDrawing.ts';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import type { Services } from '../services.ts';
import type { ThreadRow } from './comments.repository.ts';
import type { Entrance } from './entrance.ts';
import { type Looker, threadView } from './threadView.ts';

/** `/api/maps/:id/review.pdf`: the map with numbered pins, and after it what was said about it. */
export function reviewRoute(app: App, services: Services, { enter }: Entrance): void {
  app.get(
    '/api/maps/:id/review.pdf',
    {
      schema: {
        tags: ['Comments'],
        summary: 'A map with its comments as a PDF',
        description: 'A page with the map and numbered pins, then pages with all threads.',
        params: mapIdParams,
        querystring: reviewQuery,
        response: { 200: fileOf('pdf'), ...problems(400, 404, 422, 503) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'read');
      const { mapId, looker } = discussion;
      const map = await discussion.shownMap();
      const threads = (await discussion.threads()).map((row) => reviewThread(row, looker, map));
      const date = (await services.maps.changedAt(mapId)).toISOString().slice(0, 10);
      const address = `${originOf(request, services.config)}/maps/${mapId}`;
      const document = JSON.stringify(map);
      const around = await drawnWith(services, mapId, document);
      const file = await services.exports.draw(
        { form: 'review', options: request.query, threads, date, address, document, ...around },
        whenGone(reply),
      );
      return reply
        .type(TYPES.pdf)
        .header('cache-control', 'no-store')
        .header('content-disposition', contentDisposition(fileName(`${map.map.title} review`, 'pdf')))
        .send(file);
    },
  );
}

function reviewThread(row: ThreadRow, looker: Looker, map: JourneyMap): ReviewThread {
  const { number, anchor, resolved, comments } = threadView(row, looker);
  const text = anchorText(map, anchor);
  return {
    number,
    anchor: { kind: anchor.kind, id: anchor.id },
    label: text ?? anchor.label,
    isGone: text === undefined,
    isResolved: resolved,
    comments: comments.map(({ author, createdAt, body }) => ({
      author: author.name,
      isGuest: author.kind === 'guest',
      day: createdAt.slice(0, 10),
      body,
    })),
  };
}
