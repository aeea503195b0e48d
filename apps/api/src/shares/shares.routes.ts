import { madeShare, patchShareBody, share, shareBody } from '@milepost/schema/http';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { hashToken, newSecretToken } from '../accounts/secretToken.ts';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { originOf } from '../http/originOf.ts';
import { ProblemError } from '../http/problemError.ts';
import { requireMap } from '../maps/requireMap.ts';
import type { Services } from '../services.ts';
import { hashSharePassword } from './passwords.ts';
import type { ShareOptions, ShareRow } from './shares.repository.ts';

const tags = ['Share links'];
const params = mapIdParams;
/** How many links lead to a map at most, with those that are paused or ran out. */
const MOST = 100;

const shareParams = params.extend({ shareId: z.string().describe('The id of a link') });

/** `/api/maps/:id/shares`: links by which people without an account reach a map. */
export function sharesRoutes(app: App, services: Services): void {
  const { shares, rights, activities } = services;

  app.get(
    '/api/maps/:id/shares',
    {
      schema: {
        tags,
        summary: 'List the links to a map',
        params,
        response: { 200: z.array(share), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'share');
      return reply.header('cache-control', 'no-store').send((await shares.list(id)).map(asShare));
    },
  );

  app.post(
    '/api/maps/:id/shares',
    {
      schema: {
        tags,
        summary: 'Make a link to a map',
        description: 'Whoever has it may `view`, `comment` or `edit`. The token is told this once.',
        params,
        body: shareBody,
        response: { 201: madeShare, ...problems(403, 404, 409, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'share');
      const options = { ...NEW, access: request.body.access, ...(await optionsOf(request.body)) };
      refuseHiddenLanes(options);
      if ((await shares.count(id)) >= MOST) {
        throw new ProblemError(409, `A map has ${MOST} links at most. Revoke one first.`);
      }
      const token = newSecretToken();
      const made = await shares.make(id, hashToken(token), options);
      await activities.note(id, 'link-made', request.actor, made.name);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(withToken(made, token, request));
    },
  );

  app.patch(
    '/api/maps/:id/shares/:shareId',
    {
      schema: {
        tags,
        summary: 'Change a link, or pause it',
        description: 'What is absent stays as it is. It holds at once for those who came by the link.',
        params: shareParams,
        body: patchShareBody,
        response: { 200: share, ...problems(403, 404, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'share');
      const options = await optionsOf(request.body);
      let changed: ShareRow | undefined;
      do {
        const before = await shares.find(id, request.params.shareId);
        if (!before) throw noSuchLink();
        refuseHiddenLanes({ ...before, ...options });
        // What fitted the link as it was may not fit what somebody else made of it just now.
        const { access, allLanes } = before;
        changed = await shares.change(id, before.id, options, { access, allLanes });
      } while (!changed);
      rights.changed({ shareId: changed.id });
      await activities.note(id, 'link-changed', request.actor, changed.name);
      return reply.header('cache-control', 'no-store').send(asShare(changed));
    },
  );

  app.post(
    '/api/maps/:id/shares/:shareId/rotate',
    {
      schema: {
        tags,
        summary: 'Give a link another address',
        description: 'The old one leads nowhere from then on.',
        params: shareParams,
        response: { 200: madeShare, ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'share');
      const token = newSecretToken();
      const changed = await shares.change(id, request.params.shareId, { tokenHash: hashToken(token) });
      if (!changed) throw noSuchLink();
      rights.changed({ shareId: changed.id });
      await activities.note(id, 'link-changed', request.actor, changed.name);
      return reply.header('cache-control', 'no-store').send(withToken(changed, token, request));
    },
  );

  app.delete(
    '/api/maps/:id/shares/:shareId',
    {
      schema: {
        tags,
        summary: 'Revoke a link',
        params: shareParams,
        response: { 204: z.undefined().describe('Done'), ...problems(403, 404) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'share');
      const link = await shares.find(id, request.params.shareId);
      if (!link || !(await shares.revoke(id, link.id))) throw noSuchLink();
      rights.changed({ shareId: link.id });
      await activities.note(id, 'link-revoked', request.actor, link.name);
      return reply.code(204).send(undefined);
    },
  );

  function withToken(row: ShareRow, token: string, request: FastifyRequest) {
    return { ...asShare(row), token, url: `${originOf(request, services.config)}/share/${token}` };
  }
}

const NEW: Omit<ShareOptions, 'access'> = {
  name: '',
  passwordHash: null,
  expiresAt: null,
  lanes: [],
  allLanes: true,
  mayExport: true,
  isPaused: false,
};

async function optionsOf(body: z.infer<typeof patchShareBody>): Promise<Partial<ShareOptions>> {
  const { name, access, password, expiresAt, lanes, export: mayExport, paused } = body;
  return {
    ...(access !== undefined && { access }),
    ...(name !== undefined && { name }),
    ...(password !== undefined && { passwordHash: password === null ? null : await hashSharePassword(password) }),
    ...(expiresAt !== undefined && { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
    ...(lanes !== undefined && { lanes: lanes ?? [], allLanes: lanes === null }),
    ...(mayExport !== undefined && { mayExport }),
    ...(paused !== undefined && { isPaused: paused }),
  };
}

/** Those who edit get the whole document: there is no part of it that they could edit without seeing the rest. */
function refuseHiddenLanes({ access, allLanes }: Pick<ShareOptions, 'access' | 'allLanes'>): void {
  if (access !== 'edit' || allLanes) return;
  const message = 'must be null where the link may edit: those who edit see the whole map';
  throw new ProblemError(422, `lanes: ${message}`, { errors: [{ path: 'lanes', message }] });
}

function asShare({ passwordHash, expiresAt, lanes, allLanes, mayExport, isPaused, createdAt, ...row }: ShareRow) {
  return {
    id: row.id,
    name: row.name,
    access: row.access,
    hasPassword: passwordHash !== null,
    expiresAt: expiresAt?.toISOString() ?? null,
    lanes: allLanes ? null : lanes,
    export: mayExport,
    paused: isPaused,
    createdAt: createdAt.toISOString(),
  };
}

function noSuchLink(): ProblemError {
  return new ProblemError(404, 'There is no link with this id to this map.');
}
