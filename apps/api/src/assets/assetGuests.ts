import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Attempts } from '../http/attempts.ts';
import { ProblemError } from '../http/problemError.ts';
import { readStored } from '../maps/readStored.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import { mayEdit, mayRead } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { meetGuest } from '../shares/guestId.ts';
import type { ShareRequest } from '../shares/shareDoor.ts';
import { partOf } from '../shares/shareParams.ts';
import { shownTo } from '../shares/shownTo.ts';
import { namedAssets } from './namedAssets.ts';

/** How many pictures guests may give: those of one address by one link. */
const BY_ADDRESS = { times: 60, window: 60, pause: 60 };

/** What those who come by a share link have to do with a map's pictures. */
export class AssetGuests {
  readonly #services: Services;
  readonly #uploads: Attempts;
  /** The pictures of each part of a map that a link shows, at its revision: a page asks for many, one after the other. */
  readonly #shown = new LRUCache<string, ReadonlySet<string>>({ max: 200 });

  constructor(services: Services) {
    this.#services = services;
    this.#uploads = new Attempts(services.counters, 'picture-by-address', BY_ADDRESS);
  }

  /**
   * The map behind a link, where a picture is on what the link shows of it; undefined where it isn't. Whoever edits sees
   * all that the map has.
   *
   * @throws ProblemError 401, 404
   */
  async mapShowing(request: ShareRequest, assetId: string): Promise<string | undefined> {
    const { door, access } = this.#services;
    const guest = await door.enter(request);
    const facts = await access.of(guest.mapId, guest);
    const map = facts && mayRead(guest, facts) ? await readStored(this.#services, guest.mapId) : undefined;
    if (!map) throw new ProblemError(404, 'The map of this link is not there any more.');
    if (guest.access === 'edit') return guest.mapId;
    const key = `${guest.mapId} ${map.revision} ${partOf(guest)}`;
    const shown = this.#shown.get(key) ?? namedAssets(shownTo(guest, map).document);
    this.#shown.set(key, shown);
    return shown.has(assetId) ? guest.mapId : undefined;
  }

  /** @throws ProblemError 401, 403, 404, 429 */
  async editor(request: FastifyRequest & ShareRequest, reply: FastifyReply): Promise<{ map: MapFacts; id: string }> {
    const { door, access, config } = this.#services;
    const guest = await door.enter(request);
    const facts = await access.of(guest.mapId, guest);
    if (!facts || !mayRead(guest, facts)) throw new ProblemError(404, 'The map of this link is not there any more.');
    if (!mayEdit(guest, facts)) throw new ProblemError(403, 'This link is not for editing.');
    await this.#uploads.count(`${guest.shareId} ${request.ip}`);
    return { map: facts, id: meetGuest(request, reply, config) };
  }
}
