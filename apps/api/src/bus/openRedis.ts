import { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';

/** How long (ms) Redis may take to let somebody in, and to answer. */
const CONNECT_TIMEOUT = 5_000;
const COMMAND_TIMEOUT = 3_000;

/** How long (ms) to wait before the next attempt to connect: first, and at most. */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 2_000;

/**
 * A connection to Redis that comes back by itself. While there is none a command fails at once: nothing here is worth
 * waiting for, or being done late.
 */
export function openRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
    connectTimeout: CONNECT_TIMEOUT,
    commandTimeout: COMMAND_TIMEOUT,
    retryStrategy: (attempt) => Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT),
  });
  // Each failed attempt is an error; one word for as long as it lasts is enough.
  let isTold = false;
  redis.on('error', (error) => {
    if (!isTold) log.error({ err: error }, 'Redis');
    isTold = true;
  });
  redis.on('ready', () => {
    isTold = false;
  });
  return redis;
}
