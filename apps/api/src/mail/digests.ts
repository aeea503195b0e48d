import type { Logger } from '../logger.ts';
import type { MapAccess } from '../maps/mapAccess.ts';
import type { Actor } from '../policies/actor.ts';
import { mayRead } from '../policies/mapPolicy.ts';
import type { Notice, NoticesRepository } from './notices.repository.ts';
import type { PostOffice } from './postOffice.ts';
import type { Unsubscribing } from './unsubscribe.ts';
import type { DigestMap } from './wording.ts';
import { digest } from './wording.ts';

/** How often (ms) is looked for people to write to. */
const ROUND = 5 * 60_000;

/** How long (ms) is waited after a comment: who is on the map reads it there, and what follows goes into one letter. */
const WAITED = 10 * 60_000;

/** How long (ms) a digest that can't be sent is tried. */
const GOOD_FOR = 3 * 24 * 60 * 60_000;

interface Parts {
  notices: NoticesRepository;
  office: PostOffice;
  access: MapAccess;
  unsubscribing: Unsubscribing;
  /** The address under which people reach the server. */
  publicUrl: string | undefined;
  log: Logger;
}

/** Letters about new comments: one to each person, of all that they have not read. */
export class Digests {
  readonly #parts: Parts;
  readonly #waited: number;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> = Promise.resolve();

  constructor(parts: Parts, times: { round: number; waited: number } = { round: ROUND, waited: WAITED }) {
    this.#parts = parts;
    this.#waited = times.waited;
    this.#timer = setInterval(() => void this.collect(), times.round);
    this.#timer.unref();
  }

  /** Writes to those who have waited, now. */
  collect(): Promise<void> {
    this.#round = this.#round
      .then(() => this.#writeToAll())
      .catch((error) => this.#parts.log.error({ err: error }, 'digests could not be written'));
    return this.#round;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  async #writeToAll(): Promise<void> {
    const { notices, office, publicUrl } = this.#parts;
    if (!office.delivers || !publicUrl) return notices.deleteAll();
    for (const user of await notices.whoIsDue(this.#waited)) await this.#writeTo(user, publicUrl);
    await office.collect();
  }

  async #writeTo(user: { id: string; name: string; email: string }, publicUrl: string): Promise<void> {
    const { notices, unsubscribing } = this.#parts;
    const all = await notices.of(user.id);
    const told = await this.#readable(
      user,
      all.filter(({ isRead }) => !isRead),
    );
    const unsubscribe = `${publicUrl}/api/unsubscribe/${unsubscribing.tokenOf(user.id)}`;
    const ids = all.map(({ commentId }) => commentId);
    await notices.settle(user.id, ids, (ended) => {
      const maps = byMap(
        told.filter(({ commentId }) => ended.has(commentId)),
        publicUrl,
      );
      const [first] = maps;
      if (!first) return undefined;
      return {
        kind: 'digest',
        userId: user.id,
        email: user.email,
        ...digest(user.name, maps, unsubscribe),
        url: first.threads[0]?.url ?? publicUrl,
        unsubscribe,
        expiresAt: new Date(Date.now() + GOOD_FOR),
      };
    });
  }

  /** What somebody may still read: they may have been taken off a map since. */
  async #readable(user: { id: string; name: string }, notices: readonly Notice[]): Promise<Notice[]> {
    const person: Actor = { kind: 'person', ...user, isAnonymous: false, byToken: false, scope: 'owner' };
    const kept: Notice[] = [];
    for (const notice of notices) {
      const map = await this.#parts.access.of(notice.mapId, person);
      if (map && !map.inTrash && mayRead(person, map)) kept.push(notice);
    }
    return kept;
  }
}

function byMap(notices: readonly Notice[], publicUrl: string): DigestMap[] {
  const maps = Map.groupBy(notices, ({ mapId }) => mapId);
  return [...maps.values()].map((ofMap) => ({
    title: ofMap[0]?.title ?? '',
    threads: [...Map.groupBy(ofMap, ({ threadId }) => threadId).values()].map((comments) => {
      const { mapId = '', threadId = '', label = '', title = '' } = comments[0] ?? {};
      return { label: label || title, url: `${publicUrl}/maps/${mapId}?thread=${threadId}`, comments };
    }),
  }));
}
