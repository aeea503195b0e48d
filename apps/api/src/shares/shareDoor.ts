import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import { hashToken } from '../accounts/secretToken.ts';
import { cookiesOf } from '../http/cookies.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Guest } from '../policies/actor.ts';
import { guestIdOf } from './guestId.ts';
import type { ShareRow, SharesRepository } from './shares.repository.ts';
import type { Unlocked } from './unlocked.ts';

/** How long (ms) a link is remembered: what another process changed holds after that. */
const REMEMBERED = 500;

/** What of a request the door looks at. */
export interface ShareRequest {
  params: { token: string };
  headers: IncomingHttpHeaders;
}

/** The one door for those who come by a share link. */
export class ShareDoor {
  readonly #shares: SharesRepository;
  readonly #unlocked: Unlocked;
  readonly #known = new LRUCache<string, ShareRow>({ max: 5_000, ttl: REMEMBERED });
  #forgotten = 0;

  constructor(shares: SharesRepository, unlocked: Unlocked) {
    this.#shares = shares;
    this.#unlocked = unlocked;
  }

  /**
   * The link that a request came by, whether or not its password was given.
   *
   * @throws ProblemError 404 when there is none, or none now
   */
  async find({ params }: Pick<ShareRequest, 'params'>): Promise<ShareRow> {
    const share = await this.#shareWith(hashToken(params.token));
    if (!share || share.isPaused || (share.expiresAt && share.expiresAt <= new Date())) {
      throw new ProblemError(404, 'This link leads nowhere any more, or never did.');
    }
    return share;
  }

  /**
   * The guest who comes by a link, with what they may do.
   *
   * @throws ProblemError 401 when a password is wanted, 404 when there is no such link
   */
  async enter(request: ShareRequest): Promise<Guest> {
    const share = await this.find(request);
    if (!this.#unlocked.isOpen(share, cookiesOf(request.headers))) {
      throw new ProblemError(401, 'This link has a password.');
    }
    return guestOf(share, guestIdOf(request) ?? NAMELESS);
  }

  /** Looks anew from now on: links have changed. */
  forget(): void {
    this.#forgotten++;
    this.#known.clear();
  }

  async #shareWith(tokenHash: string): Promise<ShareRow | undefined> {
    const known = this.#known.get(tokenHash);
    if (known) return known;
    const asOf = this.#forgotten;
    const share = await this.#shares.findByToken(tokenHash);
    // What was read before a change may be of before it.
    if (share && asOf === this.#forgotten) this.#known.set(tokenHash, share);
    return share;
  }
}

/** The id of guests whom nobody has met yet. */
const NAMELESS = 'guest';

/** Whether a guest can be told from others, which takes the cookie of `meetGuest`. */
export function isKnownGuest({ id }: Guest): boolean {
  return id !== NAMELESS;
}

function guestOf(share: ShareRow, id: string): Guest {
  return {
    kind: 'guest',
    id,
    shareId: share.id,
    mapId: share.mapId,
    access: share.access,
    lanes: share.allLanes ? undefined : share.lanes,
    mayExport: share.mayExport,
  };
}
