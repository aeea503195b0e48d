import websocket from '@fastify/websocket';
import type { FastifyHttpOptions, RawServerDefault } from 'fastify';
import Fastify, { LogController } from 'fastify';
import { accountRoutes } from './accounts/account.routes.ts';
import { authRoutes } from './accounts/auth.routes.ts';
import { sessionRoutes } from './accounts/session.routes.ts';
import { tokenRoutes } from './accounts/tokens.routes.ts';
import { activityRoutes } from './activity/activity.routes.ts';
import { archiveRoutes } from './archive/archive.routes.ts';
import { assetRoutes } from './assets/assets.routes.ts';
import { FRAME_LIMITS } from './collaboration/frame.ts';
import { asksForLive, liveRoute } from './collaboration/live.routes.ts';
import { approvalRoutes, askingRoutes } from './comments/approvals.routes.ts';
import { commentRoutes } from './comments/comments.routes.ts';
import { memberEntrance } from './comments/entrance.ts';
import { guestEntrance } from './comments/guestEntrance.ts';
import { reviewRoute } from './comments/review.routes.ts';
import { readingRoutes, threadRoutes } from './comments/threads.routes.ts';
import { threadsCsvRoute } from './comments/threadsCsv.routes.ts';
import { exportRoutes } from './exports/exports.routes.ts';
import { healthRoutes } from './health/health.routes.ts';
import type { App } from './http/app.ts';
import { asProblem } from './http/asProblem.ts';
import { BODY_LIMIT, readJsonBodies } from './http/bodies.ts';
import { boundBodies } from './http/bodyBudget.ts';
import { Draining } from './http/draining.ts';
import { answerClientError, handleErrors, routeOf, sendProblem } from './http/errors.ts';
import { handleNotFound, KnownRoutes } from './http/notFound.ts';
import { refuseUnknownQueries } from './http/refuseUnknownQueries.ts';
import { sendSecurityHeaders } from './http/securityHeaders.ts';
import { askWhoIsThere } from './http/signedIn.ts';
import { guardSite } from './http/siteGuard.ts';
import { serveFiles } from './http/staticFiles.ts';
import { validateWithZod } from './http/validation.ts';
import { importRoutes } from './imports/imports.routes.ts';
import { mailRoutes } from './mail/mail.routes.ts';
import { mapRoutes } from './maps/maps.routes.ts';
import { peopleRoutes } from './maps/people.routes.ts';
import { mapReadingRoutes } from './maps/reading.routes.ts';
import { describeApi, openapiRoutes } from './openapi/openapi.ts';
import type { Services } from './services.ts';
import { oembedRoute } from './shares/oembed.routes.ts';
import { shareRoutes } from './shares/share.routes.ts';
import { shareFileRoutes } from './shares/shareFiles.routes.ts';
import { shareLiveRoutes } from './shares/shareLive.routes.ts';
import { sharePages } from './shares/sharePages.ts';
import { sharesRoutes } from './shares/shares.routes.ts';
import { templateRoutes } from './templates/templates.routes.ts';
import { versionRoutes } from './versions/versions.routes.ts';
import { brandRoutes } from './workspaces/brand.routes.ts';
import { invitationRoutes } from './workspaces/invitations.routes.ts';
import { workspaceRoutes } from './workspaces/workspaces.routes.ts';

/** How long (ms) somebody may take to send a request: enough for a large map on a slow line. */
const REQUEST_TIMEOUT = 120_000;

/** How long (ms) the head of a request may take, which is small and comes at once. */
const HEADERS_TIMEOUT = 15_000;

/** How long (ms) a connection may lie still: more than any answer takes. */
const CONNECTION_TIMEOUT = 120_000;

/** As many connections are held at a time, live ones included; what comes beyond is turned away at once. */
const MOST_CONNECTIONS = 4_000;

/** The web application: every route, and what stands before all of them. `onRoute` hears of each that there is. */
export async function buildApp(
  services: Services,
  onRoute?: (method: string, url: string) => void,
): Promise<{ app: App; draining: Draining }> {
  const options: FastifyHttpOptions<RawServerDefault> = {
    loggerInstance: services.log as NonNullable<FastifyHttpOptions<RawServerDefault>['loggerInstance']>,
    // Requests carry addresses of people: what is logged of them is said below.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: trusted(services.config),
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: CONNECTION_TIMEOUT,
    http: { shouldUpgradeCallback: asksForLive, headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: 5_000 },
    // An id of any length is the id of no map, rather than an address too long.
    routerOptions: { maxParamLength: 16_384 },
    forceCloseConnections: true,
    clientErrorHandler: answerClientError,
    // What isn't an address at all (a wrong %-code) gets here before any route.
    frameworkErrors: (error, _request, reply) => sendProblem(reply, asProblem(error)),
  };
  const app = Fastify(options) as unknown as App;
  app.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat()) onRoute?.(name, url);
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  // Before what may refuse a request: its own hooks close the sockets of those that ask for a WebSocket in vain.
  await app.register(websocket, { options: { maxPayload: FRAME_LIMITS.sync } });
  const known = new KnownRoutes(app);
  const draining = new Draining(app);
  app.setValidatorCompiler(validateWithZod);
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  handleErrors(app);
  readJsonBodies(app);
  boundBodies(app);
  sendSecurityHeaders(app);
  guardSite(app, services.config);
  app.addHook('onResponse', (request, reply, done) => {
    request.log.debug(
      { route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });

  await describeApi(app);
  // A plugin of its own, so that everything before it is in place when the routes are.
  await app.register(async (scope: App) => {
    refuseUnknownQueries(scope);
    askWhoIsThere(scope, services);
    healthRoutes(scope, services);
    authRoutes(scope, services);
    sessionRoutes(scope, services);
    tokenRoutes(scope, services);
    accountRoutes(scope, services);
    workspaceRoutes(scope, services);
    brandRoutes(scope, services);
    archiveRoutes(scope, services);
    invitationRoutes(scope, services);
    templateRoutes(scope);
    mapRoutes(scope, services);
    await scope.register(async (compressed: App) => mapReadingRoutes(compressed, services));
    peopleRoutes(scope, services);
    assetRoutes(scope, services);
    const members = memberEntrance(services);
    for (const entrance of [members, guestEntrance(services)]) {
      threadRoutes(scope, services, entrance);
      commentRoutes(scope, services, entrance);
      approvalRoutes(scope, services, entrance);
    }
    askingRoutes(scope, services);
    readingRoutes(scope, services, members);
    threadsCsvRoute(scope, members);
    reviewRoute(scope, services, members);
    sharesRoutes(scope, services);
    shareRoutes(scope, services);
    shareFileRoutes(scope, services);
    oembedRoute(scope, services);
    versionRoutes(scope, services);
    activityRoutes(scope, services);
    importRoutes(scope, services);
    exportRoutes(scope, services);
    mailRoutes(scope, services);
    openapiRoutes(scope);
    liveRoute(scope, services);
    shareLiveRoutes(scope, services);
  });
  const pages = await serveFiles(app);
  await app.register(async (scope: App) => sharePages(scope, services, pages?.share));
  handleNotFound(app, known, pages?.serveApp);
  return { app, draining };
}

/** Which addresses, so many hops away, are those of proxies that say the truth. */
function trusted({ trustProxy }: Services['config']): NonNullable<FastifyHttpOptions<RawServerDefault>['trustProxy']> {
  return typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : (trustProxy ?? false);
}
