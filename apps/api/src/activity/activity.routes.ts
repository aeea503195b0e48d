import { englishSummary } from '@milepost/schema/history';
import type { Activity } from '@milepost/schema/http';
import { listActivityResponse, listVersionsQuery } from '@milepost/schema/http';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { readCursor, writeCursor } from '../maps/cursor.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import type { WhoIs } from '../versions/actors.ts';
import { whoAre } from '../versions/actors.ts';
import type { Happened } from './activities.ts';

/** `/api/maps/:id/activity`: what happened to a map. */
export function activityRoutes(app: App, services: Services): void {
  const { activities, database } = services;

  app.get(
    '/api/maps/:id/activity',
    {
      schema: {
        tags: ['History'],
        summary: 'See what happened to a map',
        description: 'Newest first. Give `nextCursor` of a page as `cursor` to get the next one.',
        params: mapIdParams,
        querystring: listVersionsQuery,
        response: { 200: listActivityResponse, ...problems(400, 404) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'see history');
      const { limit, cursor } = request.query;
      const after = cursor === undefined ? undefined : readCursor(cursor, 'activity', 'desc');
      const rows = await activities.list(id, limit + 1, after && { at: new Date(after.sortedBy), id: after.id });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const whoIs = await whoAre(
        database.sql,
        page.flatMap(({ by }) => by),
      );
      const nextCursor =
        last && rows.length > limit
          ? writeCursor('activity', 'desc', { sortedBy: last.at.toISOString(), id: last.id })
          : null;
      return reply
        .header('cache-control', 'no-store')
        .send({ items: page.map((each) => told(each, whoIs)), nextCursor });
    },
  );
}

function told({ id, kind, at, by, guestName, about, changes }: Happened, whoIs: WhoIs): Activity {
  return {
    id,
    kind,
    at: at.toISOString(),
    by: by.map((author) => ({ ...whoIs(author), ...(guestName === null ? {} : { name: guestName }) })),
    ...(about === null ? {} : { about }),
    ...(changes ? { changes, summary: englishSummary(changes) } : {}),
  };
}
