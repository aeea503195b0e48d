import { comment, commentBody, editCommentBody, reaction } from '@milepost/schema/http';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { mayRemove, mayRewrite } from '../policies/commentPolicy.ts';
import type { Services } from '../services.ts';
import type { CommentRow } from './comments.repository.ts';
import type { Discussion } from './discussion.ts';
import type { Entrance } from './entrance.ts';
import { checkMentions, idOfAdded, newComment } from './newComment.ts';
import { commentView } from './threadView.ts';

const tags = ['Comments'];

/** `.../threads/:threadId/comments`: what is said in a thread, by either way in. */
export function commentRoutes(app: App, services: Services, { prefix, params, config, enter }: Entrance): void {
  const { comments, bus } = services;
  const path = `${prefix}/threads/:threadId/comments` as const;
  const ofThread = z.object({ ...params, threadId: z.string() });
  const ofComment = z.object({ ...params, threadId: z.string(), commentId: z.string() });
  const ofReaction = z.object({ ...params, threadId: z.string(), commentId: z.string(), emoji: reaction });
  const changed = ({ mapId }: Discussion, threadId: string) => bus.publish({ type: 'thread', mapId, threadId });

  app.post(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Add a comment to a thread',
        params: ofThread,
        body: commentBody,
        response: { 201: comment, ...problems(401, 403, 404, 409, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'comment');
      const thread = await discussion.place(request.params.threadId);
      const said = await newComment(discussion.looker, request.body, services);
      const id = idOfAdded(await comments.reply(discussion.mapId, thread.id, said));
      changed(discussion, thread.id);
      return send(reply.code(201), discussion, await discussion.comment(thread.id, id));
    },
  );

  app.patch(
    `${path}/:commentId`,
    {
      config,
      schema: {
        tags,
        summary: 'Change a comment of one’s own',
        params: ofComment,
        body: editCommentBody,
        response: { 200: comment, ...problems(401, 403, 404, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'comment');
      const { looker } = discussion;
      const { threadId, commentId } = request.params;
      const found = await discussion.comment(threadId, commentId);
      if (!mayRewrite(looker.actor, looker.map, found)) throw notTheirs();
      const { body, mentions } = request.body;
      await comments.rewrite(found.id, body, mentions && (await checkMentions(looker, mentions, services)));
      changed(discussion, threadId);
      return send(reply, discussion, await discussion.comment(threadId, commentId));
    },
  );

  app.delete(
    `${path}/:commentId`,
    {
      config,
      schema: {
        tags,
        summary: 'Take a comment away',
        description: 'One’s own; editors may take away those of guests, and owners all. The last one takes its thread.',
        params: ofComment,
        response: { 204: z.undefined().describe('Done'), ...problems(401, 403, 404, 429) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'comment');
      const { looker } = discussion;
      const { threadId, commentId } = request.params;
      const found = await discussion.comment(threadId, commentId);
      if (!mayRemove(looker.actor, looker.map, found)) throw notTheirs();
      await comments.remove(threadId, found.id);
      changed(discussion, threadId);
      return reply.code(204).send(undefined);
    },
  );

  for (const method of ['PUT', 'DELETE'] as const) {
    app.route({
      method,
      url: `${path}/:commentId/reactions/:emoji`,
      config,
      schema: {
        tags,
        summary: method === 'PUT' ? 'Put an emoji under a comment' : 'Take an emoji back',
        params: ofReaction,
        response: { 200: comment, ...problems(401, 403, 404, 429) },
      },
      handler: async (request, reply) => {
        const discussion = await enter(request, reply, 'comment');
        const { threadId, commentId, emoji } = request.params;
        const found = await discussion.comment(threadId, commentId);
        const { actor } = discussion.looker;
        if (method === 'PUT') await comments.react(found.id, actor.id, emoji);
        else await comments.takeBackReaction(found.id, actor.id, emoji);
        changed(discussion, threadId);
        return send(reply, discussion, await discussion.comment(threadId, commentId));
      },
    });
  }
}

function send(reply: FastifyReply, { looker }: Discussion, row: CommentRow): FastifyReply {
  return reply.header('cache-control', 'no-store').send(commentView(row, looker));
}

function notTheirs(): ProblemError {
  return new ProblemError(403, 'This comment is somebody else’s.');
}
