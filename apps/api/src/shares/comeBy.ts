import { ProblemError } from '../http/problemError.ts';
import type { Guest } from '../policies/actor.ts';
import type { ShareDoor, ShareRequest } from './shareDoor.ts';

/** Somebody who came by a link, and when it runs out. */
export interface Arrival {
  guest: Guest;
  expiresAt: Date | null;
}

/** Who comes by a link; undefined where it leads nowhere, or its password wasn't given. */
export async function comeBy(door: ShareDoor, request: ShareRequest): Promise<Arrival | undefined> {
  try {
    const { expiresAt } = await door.find(request);
    return { guest: await door.enter(request), expiresAt };
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
