import type { Logger } from '../logger.ts';
import type { Letter, LettersRepository, WaitingLetter } from './letters.repository.ts';

/** Hands a letter over to whoever delivers it. Rejects when it could not. */
export type Deliver = (letter: WaitingLetter) => Promise<void>;

/** How often (ms) is looked for letters that are due: those of other processes, and second attempts. */
const ROUND = 30_000;

/** How long (ms) a letter that could not be sent waits for its second attempt. */
const SECOND_ATTEMPT = 60_000;

/** Sends letters, sooner or later; where there is nobody to deliver them they wait until they are passed on, or of no use. */
export class PostOffice {
  readonly #letters: LettersRepository;
  readonly #deliver: Deliver | undefined;
  readonly #log: Logger;
  readonly #wait: number;
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(
    letters: LettersRepository,
    deliver: Deliver | undefined,
    log: Logger,
    times: { round: number; secondAttempt: number } = { round: ROUND, secondAttempt: SECOND_ATTEMPT },
  ) {
    this.#letters = letters;
    this.#deliver = deliver;
    this.#log = log;
    this.#wait = times.secondAttempt;
    this.#timer = setInterval(() => void this.#goRound(), times.round);
    this.#timer.unref();
  }

  /** Whether letters reach those whom they are for. */
  get delivers(): boolean {
    return this.#deliver !== undefined;
  }

  /** Takes a letter in: from then on it isn't lost. */
  async post(letter: Letter): Promise<void> {
    await this.#letters.keep(letter);
    void this.#goRound();
  }

  /** Looks for what is due, now. */
  collect(): Promise<void> {
    return this.#goRound();
  }

  /** Finishes the letter in hand. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  #goRound(): Promise<void> {
    this.#round = this.#round
      .then(() => this.#sendDue())
      .catch((error) => {
        this.#log.error({ err: error }, 'letters could not be sent');
      });
    return this.#round;
  }

  async #sendDue(): Promise<void> {
    if (this.#isClosed) return;
    await this.#letters.deleteExpired();
    if (!this.#deliver) return;
    while (!this.#isClosed) {
      const letter = await this.#letters.takeDue(this.#wait);
      if (!letter) return;
      try {
        await this.#deliver(letter);
        await this.#letters.sent(letter.id);
      } catch (error) {
        // Not the error's words: mail servers repeat the address in them.
        const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
        this.#log.warn({ kind: letter.kind, code, responseCode }, 'a letter could not be sent, and is tried again');
      }
    }
  }
}
