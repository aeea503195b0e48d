import { member, memberBody, workspaceBody, workspaceSummary } from '@milepost/schema/http';
import * as z from 'zod';
import { emailOf } from '../accounts/emailOf.ts';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import type { Services } from '../services.ts';
import { requireWorkspace, workspacesOf } from './requireWorkspace.ts';

const tags = ['Workspaces'];
const params = z.object({ id: z.string().describe('The id of a workspace') });
const memberParams = params.extend({ userId: z.string().describe('The id of a member') });
const done = z.undefined().describe('Done');

/** `/api/workspaces`: where maps are kept, and who is in there with what role. */
export function workspaceRoutes(app: App, services: Services): void {
  const { workspaces, rights } = services;

  app.get(
    '/api/workspaces',
    { schema: { tags, summary: 'List your workspaces', response: { 200: z.array(workspaceSummary) } } },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await workspacesOf(personOf(request), services)),
  );

  app.post(
    '/api/workspaces',
    {
      schema: {
        tags,
        summary: 'Make a workspace',
        body: workspaceBody,
        response: { 201: workspaceSummary, ...problems(403, 415, 422) },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      if (person.scope !== 'owner') throw new ProblemError(403, 'This token may not make workspaces.');
      const id = await workspaces.create(request.body.name, person.id);
      return reply
        .code(201)
        .header('location', `/api/workspaces/${id}`)
        .send({ id, name: request.body.name, role: 'owner' });
    },
  );

  app.patch(
    '/api/workspaces/:id',
    {
      schema: {
        tags,
        summary: 'Rename a workspace',
        params,
        body: workspaceBody,
        response: { 204: done, ...problems(403, 404, 415, 422) },
      },
    },
    async (request, reply) => {
      await workspaces.rename(await requireWorkspace(request, services, 'manage'), request.body.name);
      return reply.code(204).send(undefined);
    },
  );

  app.get(
    '/api/workspaces/:id/members',
    { schema: { tags, summary: 'List the members', params, response: { 200: z.array(member), ...problems(404) } } },
    async (request, reply) => {
      const rows = await workspaces.members(await requireWorkspace(request, services, 'see'));
      return reply.header('cache-control', 'no-store').send(
        rows.map(({ userId, role, joinedAt, user }) => ({
          userId,
          name: user.name,
          ...emailOf(user),
          role,
          joinedAt: joinedAt.toISOString(),
        })),
      );
    },
  );

  app.patch(
    '/api/workspaces/:id/members/:userId',
    {
      schema: {
        tags,
        summary: 'Give a member another role',
        params: memberParams,
        body: memberBody,
        response: { 204: done, ...problems(403, 404, 409, 415, 422) },
      },
    },
    async (request, reply) => {
      const workspaceId = await requireWorkspace(request, services, 'manage');
      await setRole(workspaceId, request.params.userId, request.body.role);
      return reply.code(204).send(undefined);
    },
  );

  app.delete(
    '/api/workspaces/:id/members/:userId',
    {
      schema: {
        tags,
        summary: 'Take a member out, or leave',
        params: memberParams,
        response: { 204: done, ...problems(403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { userId } = request.params;
      const person = personOf(request);
      const leaves = person.id === userId && person.scope === 'owner';
      await setRole(await requireWorkspace(request, services, leaves ? 'see' : 'manage'), userId, undefined);
      return reply.code(204).send(undefined);
    },
  );

  async function setRole(workspaceId: string, userId: string, role: Parameters<typeof workspaces.setRole>[2]) {
    const outcome = await workspaces.setRole(workspaceId, userId, role);
    if (outcome === 'no-member') throw new ProblemError(404, 'There is no member with this id.');
    if (outcome === 'last-owner') throw new ProblemError(409, 'Make somebody else an owner first.');
    rights.changed({ userId });
  }
}
