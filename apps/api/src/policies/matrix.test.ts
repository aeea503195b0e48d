import { blankMap } from '@milepost/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE, putLogo, putPicture } from '../assets/testing/pictures.ts';
import { buildApp } from '../buildApp.ts';
import { Counters } from '../bus/counters.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import type { Services } from '../services.ts';
import type { ApiClient } from '../testing/apiClient.ts';
import { bringIn, invite, signUp, userIdOf, workspaceOf } from '../testing/people.ts';
import { makeShare, openShare } from '../testing/shares.ts';
import { DATABASE_KINDS } from '../testing/testDatabase.ts';
import type { TestServer } from '../testing/testServer.ts';
import { startTestServer } from '../testing/testServer.ts';
import type { Cast } from './testing/cast.ts';
import { ACTORS, makeCast, makeMap, makeThread } from './testing/cast.ts';
import type { Row } from './testing/matrix.ts';
import { FILES, ROWS, statusesOf } from './testing/matrix.ts';

/** The application, of which nothing is asked, so that it needs nothing to work with. */
function buildIdle(onRoute?: (method: string, url: string) => void) {
  const parts = { config: readConfig({}), counters: new Counters(), log: createLogger('silent') };
  return buildApp(parts as Services, onRoute);
}

it('every route has a row that says who may use it', async () => {
  const routes: string[] = [];
  const { app } = await buildIdle((method, url) => routes.push(`${method} ${url}`));
  await app.close();
  const rows = new Set([...ROWS.map(({ route }) => route), ...FILES]);
  expect(routes.filter((route) => !route.startsWith('HEAD ') && !rows.has(route))).toEqual([]);
  expect(ROWS.map(({ route }) => route).filter((route) => !routes.includes(route))).toEqual([]);
});

it('every route is described with all the ways in which it refuses', async () => {
  const { app } = await buildIdle();
  await app.ready();
  const paths = app.swagger().paths as Record<string, Record<string, { responses?: object }>>;
  await app.close();
  const missing = ROWS.flatMap((row) => {
    const [method = '', url = ''] = row.route.split(' ');
    const described = paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.responses;
    const refusals = new Set(statusesOf(row).filter((status) => status >= 400));
    return described
      ? [...refusals].filter((status) => !(status in described)).map((status) => [row.route, status])
      : [];
  });
  expect(missing).toEqual([]);
});

function isByLink(route: string): boolean {
  return /\/share\/|oembed/.test(route);
}

describe.each(DATABASE_KINDS)('who may do what, on the %s database', { timeout: 120_000 }, (kind) => {
  let server: TestServer;
  let cast: Cast;
  let spare: ApiClient;
  let spareId: string;
  let spareWorkspaceId: string;
  const url = () => server.url;

  beforeAll(async () => {
    server = await startTestServer(kind);
    cast = await makeCast(url);
    spare = await signUp(url, 'Spare');
    spareId = await userIdOf(spare);
    spareWorkspaceId = await workspaceOf(spare);
  });
  afterAll(() => server?.close());

  /** The objects that a row is about, made anew for each question, since the answer may take them away. */
  async function objectsFor({ route, inTrash, link }: Row, isOwn: boolean): Promise<Record<string, string>> {
    const [owner, workspace] = isOwn ? [cast.owner, cast.workspaceId] : [cast.foreigner, cast.foreignWorkspaceId];
    const objects: Record<string, string> = { workspace, id: workspace };
    if (route.includes('/maps/:id')) {
      objects.id = isOwn ? await makeMap(cast) : (await owner.create({ workspaceId: workspace })).id;
      if (inTrash) await owner.send('DELETE', `/api/maps/${objects.id}`);
    }
    if (route.includes(':versionId')) {
      const { body } = await owner.send<{ id: string }>('POST', `/api/maps/${objects.id}/versions`, {
        json: { name: 'x' },
      });
      objects.versionId = body.id;
    }
    if (route.includes('/templates/:id')) objects.id = 'classic';
    if (route.includes('/tokens/:id')) objects.id = 'none';
    if (route.includes(':userId')) {
      await bringIn(owner, workspace, spare, 'viewer');
      objects.userId = spareId;
    }
    if (isByLink(route)) {
      objects.id = await makeMap(cast);
      const made = await makeShare(cast.owner, objects.id, link);
      Object.assign(objects, { token: made.token, url: encodeURIComponent(made.url) });
    } else if (route.includes('/unsubscribe/:token')) {
      objects.token = 'none';
    } else if (route.includes(':token')) {
      // Whoever takes one becomes a member: of a workspace that nothing else is about.
      objects.token = (await invite(spare, spareWorkspaceId, { role: 'viewer' })).token;
    }
    if (route.includes(':threadId')) Object.assign(objects, await makeThread(cast, objects.id ?? '', isOwn));
    if (route.includes(':approvalId')) {
      const { body } = await owner.send<{ id: string }>('POST', `/api/maps/${objects.id}/approvals`, { json: {} });
      objects.approvalId = body.id;
    }
    if (route.includes('/workspaces/:id/assets')) {
      objects.assetId = await putLogo(owner, workspace);
    } else if (route.includes(':assetId')) {
      const mapOwner = isByLink(route) ? cast.owner : owner;
      objects.assetId = await putPicture(mapOwner, objects.id ?? '');
    }
    if (route.includes(':shareId')) objects.shareId = (await makeShare(owner, objects.id ?? '')).id;
    if (route.includes(':invitationId')) objects.invitationId = (await invite(owner, workspace, { role: 'viewer' })).id;
    return objects;
  }

  async function ask(client: ApiClient, row: Row, objects: Record<string, string>): Promise<number> {
    const [method = '', pattern = ''] = row.route.split(' ');
    const fill = (text: string) =>
      text
        .replaceAll('{workspace}', objects.workspace ?? '')
        .replaceAll('{id}', objects.id ?? '')
        .replaceAll('{url}', objects.url ?? '')
        .replaceAll('"{map}"', JSON.stringify(blankMap()))
        .replaceAll('{map}', JSON.stringify(blankMap()));
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => objects[name] ?? '').replace('*', 'ok');
    const body = row.json
      ? { text: fill(JSON.stringify(row.json)) }
      : row.text
        ? { text: fill(row.text), type: 'text/plain' }
        : row.picture
          ? { text: PICTURE, type: 'image/png' }
          : {};
    const { status } = await client.send(method, path + fill(row.query ?? ''), { ...body, headers: row.headers ?? {} });
    return status;
  }

  const nameOf = ({ route, as }: Row) => (as ? `${route} (${as})` : route);

  it.each(ROWS.map((row) => [nameOf(row), row] as const))('%s', async (_, row) => {
    const answers: Array<[string, number]> = [];
    for (const actor of ACTORS) answers.push([actor, await ask(cast.who[actor], row, await objectsFor(row, true))]);
    const statuses = statusesOf(row);
    expect(answers).toEqual(ACTORS.map((actor, index) => [actor, statuses[index]]));
  });

  it('lets guests no further than their link: elsewhere they are nobody', async () => {
    const rows = ROWS.filter(({ route }) => !isByLink(route));
    for (const access of ['view', 'comment', 'edit'] as const) {
      const guest = await openShare(
        url,
        await makeShare(cast.owner, await makeMap(cast), { access, password: 'x' }),
        'x',
      );
      for (const row of rows) {
        const status = await ask(guest, row, await objectsFor(row, true));
        expect([nameOf(row), access, status]).toEqual([nameOf(row), access, statusesOf(row)[0]]);
      }
    }
  });

  const ofObjects = ROWS.filter(({ route, query = '', json = {} }) =>
    /(maps|workspaces)\/:id|\{workspace\}/.test(`${route} ${query} ${JSON.stringify(json)}`),
  );

  it.each(ofObjects.map((row) => [nameOf(row), row] as const))('%s, of others', async (_, row) => {
    const answers: Array<[string, number]> = [];
    const before = await objectsFor(row, false);
    for (const actor of ACTORS) answers.push([actor, await ask(cast.who[actor], row, before)]);
    expect(answers).toEqual(ACTORS.map((actor) => [actor, actor === 'nobody' ? 401 : 404]));
  });
});
