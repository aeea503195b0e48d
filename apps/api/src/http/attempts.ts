import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Counters, Limits } from '../bus/counters.ts';
import { counted } from '../bus/counters.ts';
import { ProblemError } from './problemError.ts';

/** Bounds how often something may be tried. */
export class Attempts {
  readonly #limiter: RateLimiterAbstract;

  /** `name` tells what is tried from all else that is. */
  constructor(counters: Counters, name: string, limits: Limits) {
    this.#limiter = counters.of(name, limits);
  }

  /**
   * Counts an attempt of `who`.
   *
   * @throws ProblemError 429 when it is one too many
   */
  async count(who: string): Promise<void> {
    try {
      await this.#limiter.consume(counted(who));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new ProblemError(429, `That was tried too often. Wait ${seconds} s.`, {
        headers: { 'retry-after': String(seconds) },
      });
    }
  }

  /** It worked: what was counted of `who` is forgotten. */
  async succeeded(who: string): Promise<void> {
    await this.#limiter.delete(counted(who));
  }
}
