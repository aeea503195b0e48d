import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../http/problemError.ts';

/** Bounds how often something may be tried: so many times in a window (s), and then not for a while (s). */
export class Attempts {
  readonly #limiter: RateLimiterMemory;

  constructor(limits: { times: number; window: number; pause: number }) {
    this.#limiter = new RateLimiterMemory({
      points: limits.times,
      duration: limits.window,
      blockDuration: limits.pause,
    });
  }

  /**
   * Counts an attempt of `who`.
   *
   * @throws ProblemError 429 when it is one too many
   */
  async count(who: string): Promise<void> {
    try {
      await this.#limiter.consume(who);
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
    await this.#limiter.delete(who);
  }
}
