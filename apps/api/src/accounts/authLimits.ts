import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Counters } from '../bus/counters.ts';
import { counted } from '../bus/counters.ts';

interface Rule {
  window: number;
  max: number;
}

/** Has the library that does authentication count together with the other servers. */
export function authLimits(counters: Counters) {
  const limiters = new Map<string, ReturnType<Counters['of']>>();
  const limiterOf = ({ window, max }: Rule) => {
    const name = `auth:${max}-${window}`;
    const limiter = limiters.get(name) ?? counters.of(name, { times: max, window });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    consume: async (key: string, rule: Rule): Promise<{ allowed: boolean; retryAfter: number | null }> => {
      try {
        await limiterOf(rule).consume(counted(key));
        return { allowed: true, retryAfter: null };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return { allowed: false, retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
      }
    },
  };
}
