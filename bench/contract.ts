/**
 * One measured promise. Both sides of the ratio are measured in the same run on the same machine, so that a slow or
 * busy machine changes both: no promise is a number of milliseconds.
 */
export interface Ratio {
  /** What is compared with what, e.g. `PNG of 300 cards, to Chromium's screenshot`. */
  readonly name: string;
  /** Ours divided by the other's, the median of several. */
  readonly ratio: number;
  readonly limit: number;
  readonly direction: 'at most' | 'at least';
  /** The two measurements behind the ratio, with units and the number of rounds, e.g. `412 ms to 2,310 ms, 5 rounds`. */
  readonly detail: string;
}

/** What each `bench/*.bench.ts` exports. `run` throws when it could not measure; a missed limit is no error. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly Ratio[]>;
}
