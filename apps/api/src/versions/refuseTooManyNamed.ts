import { ProblemError } from '../http/problemError.ts';
import type { Versions } from './versions.ts';

/** As many versions of a map can be kept because somebody wants them: these are never thinned. */
const MOST = 1_000;

/**
 * Makes sure that a map may have another version that stays.
 *
 * @throws ProblemError 409
 */
export async function refuseTooManyNamed({ rows }: Versions, mapId: string): Promise<void> {
  if ((await rows.countNamed(mapId)) < MOST) return;
  throw new ProblemError(409, `A map has ${MOST} named versions at most. Delete one first.`);
}
