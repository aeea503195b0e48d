import type { Gates } from './collaboration/gates.ts';
import type { LiveServer } from './collaboration/liveServer.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { ExportQueue } from './exports/exportQueue.ts';
import type { Logger } from './logger.ts';
import type { MapsRepository } from './maps/maps.repository.ts';
import type { RecentMaps } from './maps/recentMaps.ts';

/** What the routes work with. Made once a server. */
export interface Services {
  config: Config;
  database: Database;
  maps: MapsRepository;
  gates: Gates;
  live: LiveServer;
  exports: ExportQueue;
  recent: RecentMaps;
  log: Logger;
}
