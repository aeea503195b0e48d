import type { Problem } from '@milepost/schema/http';

/** One fault of what was sent, as the server names it. */
export type Fault = NonNullable<Problem['errors']>[number];

/**
 * A request that did not do what it was for.
 *
 * `unreachable`: there is no network, or nobody answered for the server; trying again may help. `refused`: the server
 * said why not. `broken`: the server failed.
 */
export class ApiError extends Error {
  readonly kind: 'unreachable' | 'refused' | 'broken';
  /** 0 when nothing answered. */
  readonly status: number;
  readonly faults: readonly Fault[];

  constructor(kind: ApiError['kind'], status: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.faults = faults;
  }
}

/** Whether a promise was rejected because its work was called off. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
