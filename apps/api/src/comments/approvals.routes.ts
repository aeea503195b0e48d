import { answerBody, approval, approvalBody } from '@milepost/schema/http';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import { refuseTooManyNamed } from '../versions/refuseTooManyNamed.ts';
import type { ApprovalRow } from './approvals.repository.ts';
import { approvalView } from './approvalView.ts';
import type { Discussion } from './discussion.ts';
import type { Entrance } from './entrance.ts';
import { checkMentions, requireName } from './newComment.ts';
import { readersOf } from './readersOf.ts';

const tags = ['Approval'];

/** What a version is called that was made to be approved. */
const VERSION_NAME = 'For approval';

/** `.../approvals`: whether people find a map right as it is, by either way in. */
export function approvalRoutes(app: App, services: Services, { prefix, params, config, enter }: Entrance): void {
  const { approvals, database, bus } = services;

  app.get(
    `${prefix}/approvals`,
    {
      config,
      schema: {
        tags,
        summary: 'See who approved which version of a map',
        description: 'Newest first.',
        params: z.object(params),
        response: { 200: z.array(approval), ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const { mapId, looker } = await enter(request, reply, 'read');
      const rows = await approvals.list(mapId);
      const readers = rows.length > 0 ? await readersOf(database.sql, looker.map) : [];
      return reply.header('cache-control', 'no-store').send(rows.map((row) => approvalView(row, looker, readers)));
    },
  );

  app.put(
    `${prefix}/approvals/:approvalId/answer`,
    {
      config,
      schema: {
        tags,
        summary: 'Approve of a version of a map, or ask for changes',
        description: 'The last answer of each counts. Guests give their `name`.',
        params: z.object({ ...params, approvalId: z.string() }),
        body: answerBody,
        response: { 200: approval, ...problems(401, 403, 404, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const discussion = await enter(request, reply, 'comment');
      const { actor } = discussion.looker;
      const { verdict, note = '', name } = request.body;
      const { id } = await find(discussion, request.params.approvalId);
      await approvals.answer(id, {
        actorId: actor.id,
        isGuest: actor.kind === 'guest',
        name: actor.kind === 'guest' ? requireName(name) : actor.name,
        verdict,
        note,
      });
      bus.publish({ type: 'approvals', mapId: discussion.mapId });
      const readers = await readersOf(database.sql, discussion.looker.map);
      return reply
        .header('cache-control', 'no-store')
        .send(approvalView(await find(discussion, id), discussion.looker, readers));
    },
  );

  /** @throws ProblemError 404 */
  async function find({ mapId }: Discussion, id: string): Promise<ApprovalRow> {
    const row = await approvals.find(mapId, id);
    if (!row) throw noSuchApproval();
    return row;
  }
}

/** `/api/maps/:id/approvals`: asking for approval, and taking that back. */
export function askingRoutes(app: App, services: Services): void {
  const { approvals, versions, database, bus } = services;

  app.post(
    '/api/maps/:id/approvals',
    {
      schema: {
        tags,
        summary: 'Ask for approval of a map as it is now',
        description: 'It is kept as a version. Whoever may comment may answer; `people` are asked by name.',
        params: mapIdParams,
        body: approvalBody,
        response: { 201: approval, ...problems(403, 404, 409, 415, 422) },
      },
    },
    async (request, reply) => {
      const map = await requireMap(request, services, 'ask for approval');
      const actor = personOf(request);
      const looker = { actor, map };
      const { note = '', people = [] } = request.body;
      const asked = await checkMentions(looker, people, services, 'people');
      if (await approvals.isFull(map.id)) throw tooMany();
      await refuseTooManyNamed(versions, map.id);
      const version = await versions.keep(map.id, { kind: 'named', by: actor.id });
      // A version without a name is let go of some day.
      if (version.name === null) await versions.rows.rename(map.id, version.id, VERSION_NAME);
      const id = await approvals.ask({
        mapId: map.id,
        versionId: version.id,
        revision: version.revision,
        note,
        askedById: actor.id,
        askedByName: actor.name,
        people: asked,
      });
      const row = await approvals.find(map.id, id);
      // Somebody took it back at once.
      if (!row) throw noSuchApproval();
      bus.publish({ type: 'approvals', mapId: map.id });
      const readers = await readersOf(database.sql, map);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(approvalView(row, looker, readers));
    },
  );

  app.delete(
    '/api/maps/:id/approvals/:approvalId',
    {
      schema: {
        tags,
        summary: 'Take back that approval was asked for',
        params: mapIdParams.extend({ approvalId: z.string() }),
        response: { 204: z.undefined().describe('Done'), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'ask for approval');
      if (!(await approvals.withdraw(id, request.params.approvalId))) throw noSuchApproval();
      bus.publish({ type: 'approvals', mapId: id });
      return reply.code(204).send(undefined);
    },
  );
}

function noSuchApproval(): ProblemError {
  return new ProblemError(404, 'Nobody asked for such an approval of this map.');
}

function tooMany(): ProblemError {
  return new ProblemError(409, 'Approval of this map was asked for as often as may be. Take one back first.');
}
