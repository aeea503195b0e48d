import type { AnchorRef, JourneyMap } from '@milepost/schema';
import { hasAnchor } from '@milepost/schema';
import { ProblemError } from '../http/problemError.ts';
import { readStored } from '../maps/readStored.ts';
import type { Services } from '../services.ts';
import { shownTo } from '../shares/shownTo.ts';
import type { ThreadRow } from './comments.repository.ts';
import type { Looker } from './threadView.ts';

type Sources = Pick<Services, 'database' | 'gates' | 'recent' | 'comments'>;

/** The comments of a map, as far as somebody gets to see them: what hangs on hidden lanes is not there for them. */
export class Discussion {
  readonly looker: Looker;
  readonly #sources: Sources;

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
    const { actor } = this.looker;
    const stored = await readStored(this.#sources, this.mapId);
    if (!stored) throw new ProblemError(404, 'There is no map with this id.');
    const shown = actor.kind === 'guest' ? shownTo(actor, stored) : stored;
    return JSON.parse(shown.document) as JourneyMap;
  }

  async threads(): Promise<ThreadRow[]> {
    const rows = await this.#sources.comments.list(this.mapId, this.looker.actor.id);
    if (rows.every(({ anchorKind }) => this.#isShownAnyway(anchorKind))) return rows;
    const map = await this.shownMap();
    return rows.filter((row) => this.#isShownAnyway(row.anchorKind) || hasAnchor(map, anchorOf(row)));
  }

  /** @throws ProblemError 404 where there is none, or none to be seen */
  async thread(id: string): Promise<ThreadRow> {
    const row = await this.#sources.comments.find(this.mapId, id, this.looker.actor.id);
    if (row && (this.#isShownAnyway(row.anchorKind) || hasAnchor(await this.shownMap(), anchorOf(row)))) return row;
    throw new ProblemError(404, 'There is no such thread on this map.');
  }

  /** Guests may see some lanes only; the map and its timeline they always see. */
  #isShownAnyway(kind: ThreadRow['anchorKind']): boolean {
    const { actor } = this.looker;
    if (actor.kind === 'person' || actor.access === 'edit') return true;
    return kind === 'map' || kind === 'stage' || kind === 'step';
  }
}

function anchorOf({ anchorKind, anchorId }: ThreadRow): AnchorRef {
  return { kind: anchorKind, id: anchorId ?? undefined };
}
