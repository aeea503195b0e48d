import { compareMaps, describeComparison, englishSummary } from '@milepost/schema/history';
import type { VersionSummary } from '@milepost/schema/http';
import {
  compareVersionsQuery,
  comparisonResponse,
  listVersionsQuery,
  listVersionsResponse,
  nameVersionBody,
  renameVersionBody,
  restoreVersionResponse,
  versionResponse,
  versionSummary,
} from '@milepost/schema/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import { readCursor, writeCursor } from '../maps/cursor.ts';
import type { Purpose } from '../maps/requireMap.ts';
import { readableMap, requireMap } from '../maps/requireMap.ts';
import { mayKeepHistory } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { whoAre } from './actors.ts';
import { inTodaysForm, mapOfVersion } from './packDocument.ts';
import { refuseTooManyNamed } from './refuseTooManyNamed.ts';
import type { Version } from './versions.repository.ts';

const tags = ['History'];
const params = mapIdParams;
const versionParams = params.extend({ versionId: z.string().describe('The id of one of its versions') });

/** `/api/maps/:id/versions`: what a map was. */
export function versionRoutes(app: App, services: Services): void {
  const { versions, database } = services;

  app.get(
    '/api/maps/:id/versions',
    {
      schema: {
        tags,
        summary: 'List the versions of a map',
        description: 'Newest first. Give `nextCursor` of a page as `cursor` to get the next one.',
        params,
        querystring: listVersionsQuery,
        response: { 200: listVersionsResponse, ...problems(400, 404) },
      },
    },
    async (request, reply) => {
      const map = await requireMap(request, services, 'see history');
      const { id } = map;
      const { limit, cursor } = request.query;
      const after = cursor === undefined ? undefined : readCursor(cursor, 'versions', 'desc');
      const position = after && { createdAt: new Date(after.sortedBy), id: after.id };
      const rows = await versions.rows.list(id, limit + 1, position);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor =
        last && rows.length > limit
          ? writeCursor('versions', 'desc', { sortedBy: last.createdAt.toISOString(), id: last.id })
          : null;
      const mayKeep = mayKeepHistory(request.actor, map);
      return reply.header('cache-control', 'no-store').send({ items: await summariesOf(page), mayKeep, nextCursor });
    },
  );

  app.post(
    '/api/maps/:id/versions',
    {
      schema: {
        tags,
        summary: 'Name what the map is now',
        params,
        body: nameVersionBody,
        response: { 201: versionSummary, ...problems(403, 404, 409, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'keep history');
      await refuseTooManyNamed(versions, id);
      const { name } = request.body;
      const version = await versions.keep(id, { kind: 'named', name, by: personOf(request).id });
      return reply
        .code(201)
        .header('location', `/api/maps/${id}/versions/${version.id}`)
        .send(await summaryOf(version));
    },
  );

  app.get(
    '/api/maps/:id/versions/:versionId',
    {
      schema: {
        tags,
        summary: 'Read a version',
        params: versionParams,
        response: { 200: versionResponse, ...problems(404) },
      },
    },
    async (request, reply) => {
      const version = await requireVersion(request, 'see history');
      const summary = JSON.stringify(await summaryOf(version));
      const document = inTodaysForm(await documentOf(request.params.id, version.id));
      // As it is: taking it apart to put it together again would be most of the work.
      return (reply as FastifyReply)
        .header('content-type', 'application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(`${summary.slice(0, -1)},"document":${document}}`);
    },
  );

  app.patch(
    '/api/maps/:id/versions/:versionId',
    {
      schema: {
        tags,
        summary: 'Name a version',
        description: 'One with a name stays for ever. Null takes the name away; one that was made to be kept stays.',
        params: versionParams,
        body: renameVersionBody,
        response: { 200: versionSummary, ...problems(403, 404, 409, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireVersion(request, 'keep history');
      if (request.body.name !== null) await refuseTooManyNamed(versions, request.params.id);
      const version = await versions.rows.rename(request.params.id, id, request.body.name);
      if (!version) throw noSuchVersion();
      return reply.send(await summaryOf(version));
    },
  );

  app.delete(
    '/api/maps/:id/versions/:versionId',
    {
      schema: {
        tags,
        summary: 'Delete a version that somebody wanted to keep',
        description: 'Others go by themselves with time.',
        params: versionParams,
        response: { 204: z.undefined().describe('Done'), ...problems(403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id, name, kind } = await requireVersion(request, 'keep history');
      if (name === null && kind !== 'named') {
        throw new ProblemError(409, 'Only a version that somebody wanted to keep can be deleted.');
      }
      await versions.remove(request.params.id, id);
      return reply.code(204).send(undefined);
    },
  );

  app.get(
    '/api/maps/:id/versions/:versionId/compare',
    {
      schema: {
        tags,
        summary: 'Compare a version with another one, or with the map as it is now',
        params: versionParams,
        querystring: compareVersionsQuery,
        response: { 200: comparisonResponse, ...problems(400, 404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { id: from } = await requireVersion(request, 'see history');
      const { to } = request.query;
      const before = mapOfVersion(await documentOf(id, from));
      const after = mapOfVersion(
        to === 'now' ? (await readableMap(request, services)).document : await documentOf(id, to),
      );
      const comparison = compareMaps(before, after);
      const changes = describeComparison(before, after, comparison);
      return reply
        .header('cache-control', 'no-store')
        .send({ changes, summary: englishSummary(changes), ...comparison });
    },
  );

  app.post(
    '/api/maps/:id/versions/:versionId/restore',
    {
      schema: {
        tags,
        summary: 'Make the map what it was',
        description: 'What it is now is kept as a version, `before`: restoring that one brings all back.',
        params: versionParams,
        response: { 200: restoreVersionResponse, ...problems(403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireVersion(request, 'keep history');
      const restored = await versions.restore(request.params.id, id, personOf(request).id);
      if (!restored) throw noSuchVersion();
      const [version, before] = await summariesOf([restored.version, restored.before]);
      return reply.send({ version, before } as { version: VersionSummary; before: VersionSummary });
    },
  );

  type VersionRequest = FastifyRequest<{ Params: { id: string; versionId: string } }>;

  /** The version of a request, by its map and its own id. */
  async function requireVersion(request: VersionRequest, purpose: Purpose): Promise<Version> {
    const { id } = await requireMap(request, services, purpose);
    const version = await versions.rows.find(id, request.params.versionId);
    if (!version) throw noSuchVersion();
    return version;
  }

  async function documentOf(mapId: string, versionId: string): Promise<string> {
    const document = await versions.documentOf(mapId, versionId);
    if (document === undefined) throw noSuchVersion();
    return document;
  }

  async function summaryOf(version: Version): Promise<VersionSummary> {
    return (await summariesOf([version]))[0] as VersionSummary;
  }

  async function summariesOf(rows: readonly Version[]): Promise<VersionSummary[]> {
    const whoIs = await whoAre(
      database.sql,
      rows.flatMap(({ authors }) => authors),
    );
    return rows.map(({ id, revision, kind, name, createdAt, authors, changes, restoredFrom }) => ({
      id,
      revision,
      kind,
      name,
      createdAt: createdAt.toISOString(),
      authors: authors.map(whoIs),
      changes,
      summary: englishSummary(changes),
      ...(restoredFrom ? { restoredFrom: restoredFrom.toISOString() } : {}),
    }));
  }
}

function noSuchVersion(): ProblemError {
  return new ProblemError(404, 'The map has no version with this id.');
}
