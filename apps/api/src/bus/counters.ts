import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

/** So many times in a window (s), and then not for a while (s), the rest of the window when absent. */
export interface Limits {
  times: number;
  window: number;
  pause?: number;
}

/**
 * Counts how often somebody does something: in Redis for all servers together where there is one, in this process where
 * there is none, or while it can't be reached.
 */
export class Counters {
  readonly #redis: Redis | undefined;
  readonly #prefix: string;

  /** What belongs to an installation begins with `prefix`: several may share a Redis. */
  constructor(redis?: Redis, prefix = '') {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /** What counts under a name; the same name is the same count in all servers. */
  of(name: string, { times, window, pause = 0 }: Limits): RateLimiterAbstract {
    const options = { keyPrefix: `${this.#prefix}:${name}`, points: times, duration: window, blockDuration: pause };
    const inMemory = new RateLimiterMemory(options);
    if (!this.#redis) return inMemory;
    return new RateLimiterRedis({
      ...options,
      storeClient: this.#redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: inMemory,
    });
  }
}

/** Who is counted, without their address or link being written down anywhere. */
export function counted(who: string): string {
  return createHash('sha256').update(who).digest('base64url').slice(0, 22);
}
