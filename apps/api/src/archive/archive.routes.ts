import { Readable } from 'node:stream';
import type { Brand, Fault } from '@milepost/schema';
import { importArchiveResponse } from '@milepost/schema/http';
import { ARCHIVE_BYTES } from '@milepost/schema/http/names';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import { personOf } from '../http/signedIn.ts';
import type { Services } from '../services.ts';
import { requireWorkspace } from '../workspaces/requireWorkspace.ts';
import { keepArchived } from './keepArchived.ts';
import { keepBrand } from './keepBrand.ts';
import { ArchiveReader, whyRefused } from './readArchive.ts';
import { writeArchive } from './writeArchive.ts';

const tags = ['Workspaces'];
const params = z.object({ id: z.string().describe('The id of a workspace') });

const TYPES = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'];

/** `/api/workspaces/:id/archive`: everything of a workspace as one .zip, and the way back in, here or elsewhere. */
export function archiveRoutes(app: App, services: Services): void {
  app.get(
    '/api/workspaces/:id/archive',
    {
      schema: {
        tags,
        summary: 'Take everything of a workspace away as one file',
        description:
          'Its maps, those in the trash too, with comments, versions and pictures; people by name; its brand. Private maps of others stay theirs.',
        params,
        produces: ['application/zip'],
        response: {
          200: { description: 'A .zip', content: { 'application/zip': { schema: z.string() } } },
          ...problems(403, 404),
        },
      },
    },
    async (request, reply) => {
      const id = await requireWorkspace(request, services, 'manage');
      const name = `milepost-${new Date().toISOString().slice(0, 10)}.zip`;
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(writeArchive(services, id, personOf(request)), { objectMode: false }) as never);
    },
  );

  // One at a time: unpacked, an archive is many times as large.
  let isBusy = false;

  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    scope.post(
      '/api/workspaces/:id/archive',
      {
        bodyLimit: ARCHIVE_BYTES,
        // Before it is sent in vain, where its size is known by then.
        onRequest: async ({ headers }) => refuseLarger(Number(headers['content-length'] ?? 0)),
        schema: {
          tags,
          summary: 'Bring the maps of an archive into a workspace',
          description:
            'Each map comes whole or not at all; the answer says which. What was in the trash goes to the trash, with as ' +
            'many days left as if it went there now. Existing maps stay as they are, and so does a brand; a workspace without ' +
            'one gets that of the archive. An archive may have 48 MB.',
          consumes: ['application/zip'],
          params,
          response: { 200: importArchiveResponse, ...problems(403, 404, 413, 415, 422, 503) },
        },
      },
      async (request, reply) => {
        const workspaceId = await requireWorkspace(request, services, 'manage');
        const { body } = request;
        if (!Buffer.isBuffer(body)) throw new ProblemError(415, 'Send an archive as application/zip.');
        if (isBusy) {
          throw new ProblemError(503, 'Another archive is being brought in. Try again in a moment.', {
            headers: { 'retry-after': '10' },
          });
        }
        isBusy = true;
        try {
          return reply.send(await bringIn(body, { workspaceId, ownerId: personOf(request).id }));
        } finally {
          isBusy = false;
        }
      },
    );
  });

  async function bringIn(body: Buffer, place: { workspaceId: string; ownerId: string }) {
    const told: z.infer<typeof importArchiveResponse> = { imported: [], refused: [] };
    const { archive, maps, workspace } = await open(body);
    if (workspace.brand) {
      const fault = await bringBrand(archive, place.workspaceId, workspace.brand);
      if (fault) told.refused.push({ title: 'Logo', ...fault });
    }
    for (const { folder, title, inTrash } of maps) {
      try {
        const archived = await archive.map(folder);
        const id = await keepArchived(services, archived, { ...place, inTrash });
        told.imported.push({ id, title: archived.map.map.title, inTrash });
      } catch (error) {
        const fault = whyRefused(error);
        if (!fault) throw error;
        told.refused.push({ title, ...fault });
      }
    }
    return told;
  }

  async function bringBrand(archive: ArchiveReader, workspaceId: string, brand: Brand): Promise<Fault | undefined> {
    try {
      return await keepBrand(services.brands, workspaceId, brand, await archive.logo());
    } catch (error) {
      const fault = whyRefused(error);
      if (!fault) throw error;
      return fault;
    }
  }

  async function open(body: Buffer) {
    try {
      const archive = new ArchiveReader(body);
      return { archive, ...(await archive.manifest()) };
    } catch (error) {
      const fault = whyRefused(error);
      if (!fault) throw error;
      const { path, message } = fault;
      throw new ProblemError(422, `This is not an archive of Milepost: ${path || 'it'} ${message}.`, {
        errors: [fault],
      });
    }
  }
}

function refuseLarger(bytes: number): void {
  if (bytes <= ARCHIVE_BYTES) return;
  const [here, most] = [bytes, ARCHIVE_BYTES].map((size) => Math.ceil(size / 1024 / 1024));
  throw new ProblemError(413, `The archive has ${here} MB; at most ${most} MB are taken. Nothing was brought in.`);
}
