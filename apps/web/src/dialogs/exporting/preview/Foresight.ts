import type { DraftRequest, Look } from './draft.ts';
import { bytesOf, type Looks, ROOM_FOR_LOOKS } from './Looks.ts';
import { keyOf } from './requestOf.ts';

/** Ms of work that are spent on what may never be wanted, until somebody does something again. */
const MOST_WORK = 3_000;
/** Bytes of what is one press away, so that the first of it is still kept when the last has come. */
const MOST_BYTES = 0.75 * ROOM_FOR_LOOKS;

/** Draws what the next press may ask for before it is pressed, so that it can be shown at once. */
export class Foresight {
  readonly #looks: Looks;
  readonly #draw: (request: DraftRequest) => Promise<Look | undefined>;
  #round = 0;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(looks: Looks, draw: (request: DraftRequest) => Promise<Look | undefined>) {
    this.#looks = looks;
    this.#draw = draw;
  }

  /** Draws these from now on, one at a time in their order, and no more of what it was told before. */
  async turnTo(requests: readonly DraftRequest[]): Promise<void> {
    const round = ++this.#round;
    let work = 0;
    let bytes = 0;
    for (const request of requests) {
      await this.#underWay;
      if (round !== this.#round || work > MOST_WORK || bytes > MOST_BYTES) return;
      const key = keyOf(request);
      let look = this.#looks.get(key);
      if (!look?.picture) {
        // What can't be drawn is said once it is chosen.
        const drawing = this.#draw(request).catch(() => undefined);
        this.#underWay = drawing;
        look = await drawing;
        if (!look) continue;
        this.#looks.put(key, look);
        work += look.took;
      }
      bytes += bytesOf(look);
    }
  }

  stop(): void {
    this.#round++;
  }
}
