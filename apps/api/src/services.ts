import type { Auth } from './accounts/createAuth.ts';
import type { Identities } from './accounts/identities.ts';
import type { Newcomers } from './accounts/newcomers.ts';
import type { Rights } from './accounts/rights.ts';
import type { TokensRepository } from './accounts/tokens.repository.ts';
import type { UsersRepository } from './accounts/users.repository.ts';
import type { Bus } from './bus/bus.ts';
import type { Gates } from './collaboration/gates.ts';
import type { LiveServer } from './collaboration/liveServer.ts';
import type { CommentsRepository } from './comments/comments.repository.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { ExportQueue } from './exports/exportQueue.ts';
import type { Logger } from './logger.ts';
import type { MapAccess } from './maps/mapAccess.ts';
import type { MapsRepository } from './maps/maps.repository.ts';
import type { RecentMaps } from './maps/recentMaps.ts';
import type { ShareDoor } from './shares/shareDoor.ts';
import type { SharesRepository } from './shares/shares.repository.ts';
import type { Unlocked } from './shares/unlocked.ts';
import type { InvitationsRepository } from './workspaces/invitations.repository.ts';
import type { WorkspacesRepository } from './workspaces/workspaces.repository.ts';

/** What the routes work with. Made once a server. */
export interface Services {
  config: Config;
  database: Database;
  bus: Bus;
  auth: Auth;
  identities: Identities;
  newcomers: Newcomers;
  rights: Rights;
  users: UsersRepository;
  tokens: TokensRepository;
  workspaces: WorkspacesRepository;
  invitations: InvitationsRepository;
  maps: MapsRepository;
  access: MapAccess;
  comments: CommentsRepository;
  shares: SharesRepository;
  door: ShareDoor;
  unlocked: Unlocked;
  gates: Gates;
  live: LiveServer;
  exports: ExportQueue;
  recent: RecentMaps;
  log: Logger;
}
