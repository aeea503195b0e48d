import type * as z from 'zod/mini';

/** What is wrong with an input, and where: `path` is dotted, such as `cards.c1.laneId`, and empty for the whole. */
export interface Fault {
  path: string;
  message: string;
}

/** More faults than this are not listed: a reader mends the first few, and a hostile input could have millions. */
export const MOST_FAULTS = 50;

/** Input that is not a journey map. `faults` is never empty. */
export class InvalidMapError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const [first] = faults;
    super(first ? `${first.path || 'document'}: ${first.message}` : 'not a journey map');
    this.name = 'InvalidMapError';
    this.faults = faults.slice(0, MOST_FAULTS);
  }
}

/** Zod's issues as faults, below `prefix`. */
export function faultsOf(error: z.core.$ZodError, prefix: readonly PropertyKey[] = []): Fault[] {
  const faults = error.issues.slice(0, MOST_FAULTS).flatMap((issue) => faultsIn(issue, [...prefix, ...issue.path]));
  return faults.slice(0, MOST_FAULTS);
}

function faultsIn(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Fault[] {
  // Unknown fields are named by their path like every other fault.
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MOST_FAULTS)
      .map((key) => ({ path: dotted([...path, key]), message: 'is not known here' }));
  }
  // A key that is no id carries its reason one level down.
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [{ path: dotted(path), message }];
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
