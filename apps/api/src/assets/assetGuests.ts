import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Attempts } from '../http/attempts.ts';
import { ProblemError } from '../http/problemError.ts';
import { readStored } from '../maps/readStored.ts';
import type { Guest } from '../policies/actor.ts';
import type { MapFacts } from '../policies/mapPolicy.ts';
import { mayEdit } from '../policies/mapPolicy.ts';
import type { Services } from '../services.ts';
import { enterMap, mapIsGone } from '../shares/enterMap.ts';
import { meetGuest } from '../shares/guestId.ts';
import type { ShareRequest } from '../shares/shareDoor.ts';
import { partOf } from '../shares/shareParams.ts';
import { shownTo } from '../shares/shownTo.ts';
import type { AssetFile } from './assets.ts';
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
   * A picture of the map behind a link, where it is on what the link shows of it, or the logo of its workspace. Whoever
   * edits sees all that the map has.
   *
   * @throws ProblemError 401, 404
   */
  async find(request: ShareRequest, assetId: string): Promise<AssetFile | undefined> {
    const { assets, brands } = this.#services;
    const { guest, facts } = await enterMap(request, this.#services);
    const isShown = guest.access === 'edit' || (await this.#shownTo(guest)).has(assetId);
    return (isShown && (await assets.find(guest.mapId, assetId))) || brands.logo(facts.workspaceId, assetId);
  }

  /** The pictures on what a guest gets to see of the map. */
  async #shownTo(guest: Guest): Promise<ReadonlySet<string>> {
    const map = await readStored(this.#services, guest.mapId);
    if (!map) throw mapIsGone();
    const key = `${guest.mapId} ${map.revision} ${partOf(guest)}`;
    const shown = this.#shown.get(key) ?? namedAssets(shownTo(guest, map).document);
    this.#shown.set(key, shown);
    return shown;
  }

  /** @throws ProblemError 401, 403, 404, 429 */
  async editor(request: FastifyRequest & ShareRequest, reply: FastifyReply): Promise<{ map: MapFacts; id: string }> {
    const { guest, facts } = await enterMap(request, this.#services);
    if (!mayEdit(guest, facts)) throw new ProblemError(403, 'This link is not for editing.');
    await this.#uploads.count(`${guest.shareId} ${request.ip}`);
    return { map: facts, id: meetGuest(request, reply, this.#services.config) };
  }
}
