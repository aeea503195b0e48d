import type { AnchorRef, JourneyMap } from '@milepost/schema';
import { hasAnchor } from '@milepost/schema';
import { ProblemError } from '../http/problemError.ts';
import { readStored } from '../maps/readStored.ts';
import { isWriter } from '../policies/commentPolicy.ts';
import type { Services } from '../services.ts';
import { partShownTo } from '../shares/shownTo.ts';
import type { CommentRow, ThreadPlace, ThreadRow } from './comments.repository.ts';
import type { Looker } from './threadView.ts';

type Hanging = Pick<ThreadPlace, 'anchorKind' | 'anchorId'>;

type Sources = Pick<Services, 'database' | 'gates' | 'recent' | 'comments'>;

/**
 * The comments of a map, as far as somebody gets to see them: what hangs on hidden lanes is not there for them. For one
 * request, in which the map is read once.
 */
export class Discussion {
  readonly looker: Looker;
  readonly #sources: Sources;
  #read: Promise<{ whole: JourneyMap; shown: JourneyMap }> | undefined;

  constructor(looker: Looker, sources: Sources) {
    this.looker = looker;
    this.#sources = sources;
  }

  get mapId(): string {
    return this.looker.map.id;
  }

  /**
   * The map now, as far as it is shown.
   *
   * @throws ProblemError 404 when it is gone
   */
  async shownMap(): Promise<JourneyMap> {
    return (await this.#maps()).shown;
  }

  async threads(): Promise<ThreadRow[]> {
    const rows = await this.#sources.comments.list(this.mapId, this.looker.actor.id);
    const shown = await Promise.all(rows.map((row) => this.#isShown(row)));
    return rows.filter((_, index) => shown[index]);
  }

  /** @throws ProblemError 404 where there is none, or none to be seen */
  async thread(id: string): Promise<ThreadRow> {
    const row = await this.#sources.comments.find(this.mapId, id, this.looker.actor.id);
    if (row && (await this.#isShown(row))) return row;
    throw noSuchThread();
  }

  /**
   * Where a thread is, without what is said in it, which may be much.
   *
   * @throws ProblemError 404 where there is none, or none to be seen
   */
  async place(threadId: string): Promise<ThreadPlace> {
    const place = await this.#sources.comments.place(this.mapId, threadId);
    if (place && (await this.#isShown(place))) return place;
    throw noSuchThread();
  }

  /** @throws ProblemError 404 where there is none, or none to be seen */
  async comment(threadId: string, id: string): Promise<CommentRow> {
    await this.place(threadId);
    const row = await this.#sources.comments.findComment(this.mapId, threadId, id);
    if (!row) throw new ProblemError(404, 'There is no such comment in this thread.');
    return row;
  }

  /** Whether somebody is told that there is something new in a thread: they see it, or may have seen it before it went. */
  async hearsOf(id: string): Promise<boolean> {
    const place = await this.#sources.comments.place(this.mapId, id);
    const sight = place ? await this.#sightOf(place) : 'gone';
    return sight === 'shown' || (sight === 'gone' && this.#seesAllLanes);
  }

  get #seesAllLanes(): boolean {
    const { actor } = this.looker;
    return actor.kind === 'person' || !actor.lanes;
  }

  /** What is gone may have lain in a lane that was switched off: only who spoke of it is known to have seen it. */
  async #isShown(row: ThreadPlace | ThreadRow): Promise<boolean> {
    const sight = await this.#sightOf(row);
    if (sight !== 'gone') return sight === 'shown';
    const { actor } = this.looker;
    if (!this.#seesAllLanes) return false;
    if ('comments' in row) return row.comments.some((comment) => isWriter(actor, comment));
    return this.#sources.comments.hasGuestSpoken(row.id, actor.id);
  }

  /** Links show the map and its timeline always, of lanes what `shownTo` says. */
  async #sightOf(row: Hanging): Promise<'shown' | 'hidden' | 'gone'> {
    const { actor } = this.looker;
    if (actor.kind === 'person' || actor.access === 'edit') return 'shown';
    if (['map', 'stage', 'step'].includes(row.anchorKind)) return 'shown';
    const { shown, whole } = await this.#maps();
    if (hasAnchor(shown, anchorOf(row))) return 'shown';
    return hasAnchor(whole, anchorOf(row)) ? 'hidden' : 'gone';
  }

  #maps(): Promise<{ whole: JourneyMap; shown: JourneyMap }> {
    this.#read ??= this.#readMaps();
    return this.#read;
  }

  async #readMaps(): Promise<{ whole: JourneyMap; shown: JourneyMap }> {
    const { actor } = this.looker;
    const stored = await readStored(this.#sources, this.mapId);
    if (!stored) throw new ProblemError(404, 'There is no map with this id.');
    const whole = JSON.parse(stored.document) as JourneyMap;
    return { whole, shown: actor.kind === 'guest' ? partShownTo(actor, whole) : whole };
  }
}

function noSuchThread(): ProblemError {
  return new ProblemError(404, 'There is no such thread on this map.');
}

function anchorOf({ anchorKind, anchorId }: Hanging): AnchorRef {
  return { kind: anchorKind, id: anchorId ?? undefined };
}
