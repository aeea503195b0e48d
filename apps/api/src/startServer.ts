import type { AddressInfo } from 'node:net';
import { authSecret } from './accounts/authSecret.ts';
import { createAuth } from './accounts/createAuth.ts';
import { Identities } from './accounts/identities.ts';
import { Newcomers } from './accounts/newcomers.ts';
import { offerSetup } from './accounts/offerSetup.ts';
import { Rights } from './accounts/rights.ts';
import { TokensRepository } from './accounts/tokens.repository.ts';
import { UsersRepository } from './accounts/users.repository.ts';
import { Activities } from './activity/activities.ts';
import { Assets } from './assets/assets.ts';
import { buildApp } from './buildApp.ts';
import { Bus } from './bus/bus.ts';
import { Counters } from './bus/counters.ts';
import { openRedis } from './bus/openRedis.ts';
import { channelOf, RedisLink } from './bus/redisLink.ts';
import { followLogs } from './collaboration/followLogs.ts';
import { Gates } from './collaboration/gates.ts';
import { LiveServer } from './collaboration/liveServer.ts';
import { ApprovalsRepository } from './comments/approvals.repository.ts';
import { CommentsRepository } from './comments/comments.repository.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import { hasEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { ExportQueue } from './exports/exportQueue.ts';
import { tryPort } from './http/tryPort.ts';
import { urlOf } from './http/urlOf.ts';
import type { Logger } from './logger.ts';
import { createLogger } from './logger.ts';
import { deliverBySmtp } from './mail/deliverBySmtp.ts';
import { Digests } from './mail/digests.ts';
import { LettersRepository } from './mail/letters.repository.ts';
import { NoticesRepository } from './mail/notices.repository.ts';
import { postLink } from './mail/postLink.ts';
import { PostOffice } from './mail/postOffice.ts';
import { Unsubscribing } from './mail/unsubscribe.ts';
import { MapAccess } from './maps/mapAccess.ts';
import { MapsRepository } from './maps/maps.repository.ts';
import { RecentMaps } from './maps/recentMaps.ts';
import { refreshTitleKeys } from './maps/refreshTitleKeys.ts';
import { purgeDaily } from './purgeDaily.ts';
import { ShareDoor } from './shares/shareDoor.ts';
import { SharesRepository } from './shares/shares.repository.ts';
import { ShareWatchers } from './shares/shareWatchers.ts';
import { Unlocked } from './shares/unlocked.ts';
import { keepVersions } from './versions/keepVersions.ts';
import { Versions } from './versions/versions.ts';
import { Brands } from './workspaces/brands.ts';
import { InvitationsRepository } from './workspaces/invitations.repository.ts';
import { WorkspacesRepository } from './workspaces/workspaces.repository.ts';

/** How long (ms) requests that are under way get when the server stops. */
const PATIENCE = 25_000;

/** How much of the maps that were read last is kept in memory (UTF-16 code units of JSON). */
const RECENT = 32 * 1024 * 1024;

export interface RunningServer {
  /** Where it listens, such as http://127.0.0.1:4400. */
  url: string;
  /** Takes nothing new, finishes what is under way, and closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts a server. `say` is told what it does, in plain lines.
 *
 * @throws what keeps it from starting; nothing is left open then
 */
export async function startServer(
  config: Config,
  say: (line: string) => void,
  log: Logger = createLogger(config.logLevel),
): Promise<RunningServer> {
  await tryPort(config.host, config.port);
  say(whatIsOpened(config));
  const database = await openDatabase(config, (error) => log.error({ err: error }, 'the database'));
  const closing: Array<() => Promise<unknown>> = [() => database.close()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const applied = await migrate(database);
    for (const name of applied) say(`Applied the migration ${name}`);
    await refreshTitleKeys(database.sql);

    const secret = await authSecret(database.sql);
    const bus = new Bus();
    const redis = config.redisUrl ? openRedis(config.redisUrl, log) : undefined;
    const channel = channelOf(secret);
    const link = redis && new RedisLink(bus, redis, channel, log);
    const counters = new Counters(redis, channel);
    closing.push(async () => link?.close());
    const maps = new MapsRepository(database);
    const recent = new RecentMaps(database.kind === 'embedded' ? RECENT : 0);
    const gates = new Gates(
      database.sql,
      (id, revision) => {
        recent.forget(id);
        bus.tellOthers({ type: 'appended', mapId: id, revision });
        watchers.mapChanged(id, revision);
      },
      log,
    );
    closing.push(() => gates.close());
    followLogs(bus, gates);
    const versions = new Versions({ database, gates, recent, log });
    const activities = new Activities(database.sql, log);
    const access = new MapAccess(database.sql);
    const live = new LiveServer(gates, access, bus, log);
    const users = new UsersRepository(database);
    const tokens = new TokensRepository(database);
    const workspaces = new WorkspacesRepository(database);
    const comments = new CommentsRepository(database);
    const approvals = new ApprovalsRepository(database);
    const invitations = new InvitationsRepository(database);
    const newcomers = new Newcomers(config, invitations);
    const shares = new SharesRepository(database);
    const unlocked = new Unlocked(secret);
    const door = new ShareDoor(shares, unlocked);
    const letters = new LettersRepository(database);
    const notices = new NoticesRepository(database);
    const { smtpUrl, mailFrom, publicUrl } = config;
    const office = new PostOffice(letters, smtpUrl ? deliverBySmtp(smtpUrl, mailFrom) : undefined, log);
    const unsubscribing = new Unsubscribing(secret);
    const digests = new Digests({ notices, office, access, unsubscribing, publicUrl, log });
    closing.push(() => digests.close());
    // Before the digests end: a round of theirs waits until all letters are sent.
    closing.push(() => office.close());
    const auth = createAuth(
      { database, counters, config, secret, log },
      {
        refuseSignUp: (how, email) => newcomers.refuse(how, email),
        accountTaken: async (visitorId, userId) => {
          await workspaces.handOver(visitorId, userId);
          gates.handOver(visitorId, userId);
          rights.changed({ userId });
          rights.signedOut(visitorId);
        },
        sessionsEnded: (userId) => rights.signedOut(userId),
        send: (link) => postLink(office, link),
      },
    );
    const identities = new Identities(auth, database.sql);
    const rights = new Rights(bus, identities, access, door, live);
    bus.subscribe((event) => {
      if (event.type === 'thread') live.tell({ type: 'thread', threadId: event.threadId }, event.mapId);
      if (event.type === 'approvals') live.tell({ type: 'approvals' }, event.mapId);
      // Of either, something may not have been heard.
      if (event.type === 'missed') for (const type of ['thread', 'approvals'] as const) live.tell({ type });
    });
    // After the rights: these look anew when they hear that those changed.
    const watchers = new ShareWatchers({ bus, door, access, maps, comments, database, gates, recent, log });
    const exports = new ExportQueue();
    closing.push(() => exports.close());
    const assets = new Assets({ sql: database.sql, dataDir: config.dataDir, exports });
    const brands = new Brands({ sql: database.sql, assets });
    const { app, draining } = await buildApp({
      config,
      database,
      bus,
      counters,
      auth,
      identities,
      newcomers,
      rights,
      users,
      tokens,
      workspaces,
      brands,
      invitations,
      maps,
      access,
      assets,
      comments,
      approvals,
      letters,
      notices,
      office,
      unsubscribing,
      shares,
      door,
      unlocked,
      watchers,
      gates,
      live,
      exports,
      recent,
      versions,
      activities,
      log,
    });
    closing.push(() => app.close());
    closing.push(() => live.close());
    closing.push(async () => watchers.close());
    closing.push(() => draining.drain(PATIENCE));
    closing.push(() => stopPurging());
    closing.push(() => stopKeeping());
    const stopPurging = purgeDaily({ maps, assets, sql: database.sql, log });
    const stopKeeping = keepVersions(versions, activities, log);

    if (config.redisUrl) say(`Joining the other servers at ${new URL(config.redisUrl).host}`);
    await link?.open();
    await app.listen({ host: config.host, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    const url = urlOf(config.host, port);
    const setup = await offerSetup({ newcomers, workspaces, invitations }, config.publicUrl ?? url);
    if (setup) say(setup);
    return { url, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

function whatIsOpened({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl) return `Opening the database at ${new URL(databaseUrl).host}`;
  if (hasEmbedded(dataDir)) return `Opening the embedded database in ${dataDir}`;
  return `Making an embedded database in ${dataDir} (this takes a few seconds, once)`;
}
