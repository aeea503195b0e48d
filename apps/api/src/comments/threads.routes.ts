import { anchorText, cutText, LIMITS } from '@milepost/schema';
import { mapReader, patchThreadBody, readThreadBody, thread, threadBody } from '@milepost/schema/http';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import type { Entrance } from './entrance.ts';
import { idOfAdded, newComment } from './newComment.ts';
import { readersOf } from './readersOf.ts';
import { threadView } from './threadView.ts';

const tags = ['Comments'];
const done = z.undefined().describe('Done');

/** `.../threads`: the conversations about a map, by either way in. */
export function threadRoutes(app: App, services: Services, { prefix, params, config, enter }: Entrance): void {
  const { comments, bus, activities } = services;
  const ofThread = z.object({ ...params, threadId: z.string() });
  const changed = (mapId: string, threadId: string) => bus.publish({ type: 'thread', mapId, threadId });

  app.get(
    `${prefix}/threads`,
    {
      config,
      schema: {
        tags,
        summary: 'Read the comments of a map',
        params: z.object(params),
        response: { 200: z.array(thread), ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'read');
      const threads = (await discussion.threads()).map((row) => threadView(row, discussion.looker));
      return reply.header('cache-control', 'no-store').send(threads);
    },
  );

  app.post(
    `${prefix}/threads`,
    {
      config,
      schema: {
        tags,
        summary: 'Begin a thread of comments',
        description: 'Guests give their `name`; people with an account may call others who may read the map.',
        params: z.object(params),
        body: threadBody,
        response: { 201: thread, ...problems(401, 403, 404, 409, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'comment');
      const { anchor, ...said } = request.body;
      const label = anchorText(await discussion.shownMap(), anchor);
      if (label === undefined) {
        throw new ProblemError(422, undefined, { errors: [{ path: 'anchor', message: 'is not on this map' }] });
      }
      const comment = await newComment(discussion.looker, said, services);
      const begun = await comments.begin(
        discussion.mapId,
        {
          kind: anchor.kind,
          id: anchor.kind === 'map' ? null : (anchor.id ?? null),
          label: cutText(label, LIMITS.nameLength),
        },
        comment,
      );
      const id = idOfAdded(begun);
      changed(discussion.mapId, id);
      const { actor } = discussion.looker;
      const guestName = actor.kind === 'guest' ? comment.authorName : undefined;
      await activities.note(discussion.mapId, 'thread-begun', actor, cutText(label, LIMITS.nameLength), guestName);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(threadView(await discussion.thread(id), discussion.looker));
    },
  );

  app.get(
    `${prefix}/threads/:threadId`,
    {
      config,
      schema: {
        tags,
        summary: 'Read a thread of comments',
        params: ofThread,
        response: { 200: thread, ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'read');
      const row = await discussion.thread(request.params.threadId);
      return reply.header('cache-control', 'no-store').send(threadView(row, discussion.looker));
    },
  );

  app.patch(
    `${prefix}/threads/:threadId`,
    {
      config,
      schema: {
        tags,
        summary: 'Resolve a thread, or open it again',
        params: ofThread,
        body: patchThreadBody,
        response: { 200: thread, ...problems(401, 403, 404, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'comment');
      const { id, anchorLabel, resolvedAt } = await discussion.place(request.params.threadId);
      const { resolved } = request.body;
      await comments.resolve(id, resolved);
      changed(discussion.mapId, id);
      if (resolved === (resolvedAt === null)) {
        const kind = resolved ? 'thread-resolved' : 'thread-reopened';
        await activities.note(discussion.mapId, kind, discussion.looker.actor, anchorLabel);
      }
      const row = await discussion.thread(id);
      return reply.header('cache-control', 'no-store').send(threadView(row, discussion.looker));
    },
  );
}

/** What only people with an account have: marks of what they read, and the names of others to call. */
export function readingRoutes(app: App, services: Services, { enter }: Entrance): void {
  app.put(
    '/api/maps/:id/threads/:threadId/read',
    {
      schema: {
        tags,
        summary: 'Say up to when you have read a thread',
        params: mapIdParams.extend({ threadId: z.string() }),
        body: readThreadBody,
        response: { 204: done, ...problems(404, 415, 422) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'read');
      const { id } = await discussion.place(request.params.threadId);
      await services.comments.markRead(id, discussion.looker.actor.id, new Date(request.body.until));
      return reply.code(204).send(undefined);
    },
  );

  app.get(
    '/api/maps/:id/readers',
    {
      schema: {
        tags,
        summary: 'List whom a comment on a map may call by name',
        description: 'Those who are not in the map’s workspace see only the map’s own people.',
        params: mapIdParams,
        response: { 200: z.array(mapReader), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const map = await requireMap(request, services, 'comment');
      const readers = (await readersOf(services.database.sql, map))
        .filter(({ isOwnPerson }) => map.workspaceRole !== undefined || isOwnPerson)
        .map(({ id, name }) => ({ id, name }));
      return reply.header('cache-control', 'no-store').send(readers);
    },
  );
}
