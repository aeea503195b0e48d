import type { Presence, Present, PresentPerson } from '@milepost/schema/collab';
import type { OpenMap } from '../collab/connection.ts';
import { messages } from '../i18n/presenceMessages.ts';
import { personColours } from '../people/personColours.ts';

/** Somebody else's page on the same map. */
export interface Other {
  /** Tells several pages of one person apart. */
  readonly id: number;
  readonly userId: string;
  readonly name: string;
  readonly colour: string;
}

/** Who else is on a map, what they do there, and whom of them this page follows. */
export class Others {
  readonly #awareness: OpenMap['awareness'];
  readonly #listeners = new Set<() => void>();
  /** One's own user id, once it is known. */
  #me: string | undefined;
  #people: readonly Other[] = [];
  #followed: number | undefined;

  constructor(awareness: OpenMap['awareness']) {
    this.#awareness = awareness;
    awareness.on('change', () => this.#look());
    this.#look();
  }

  /** The same array until somebody comes or goes. */
  get people(): readonly Other[] {
    return this.#people;
  }

  /** Whom the view follows. */
  get followed(): Other | undefined {
    return this.#people.find(({ id }) => id === this.#followed);
  }

  /** What somebody does just now. */
  presenceOf(id: number): Presence | undefined {
    return this.#awareness.getStates().get(id) as Presence | undefined;
  }

  follow(id: number | undefined): void {
    if (this.#followed === id) return;
    this.#followed = id;
    this.#tell();
  }

  setMe(userId: string | undefined): void {
    if (this.#me === userId) return;
    this.#me = userId;
    this.#look();
  }

  /** Tells when somebody comes, goes, or is followed. Gives what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells of whatever anybody does. */
  onChange(listener: () => void): () => void {
    this.#awareness.on('change', listener);
    return () => this.#awareness.off('change', listener);
  }

  /** Tells the others what this page does. */
  say(presence: Presence): void {
    this.#awareness.setLocalState(presence as Record<string, unknown>);
  }

  #look(): void {
    const present: Array<{ id: number; user: PresentPerson }> = [];
    for (const [id, state] of this.#awareness.getStates()) {
      const { user } = state as Partial<Present>;
      if (id !== this.#awareness.clientID && user) present.push({ id, user });
    }
    const ids = present.map(({ user }) => user.id);
    const colours = personColours(this.#me === undefined ? ids : [...ids, this.#me]);
    const people = present
      .sort((a, b) => a.id - b.id)
      .map(({ id, user }): Other => {
        return { id, userId: user.id, name: this.#nameOf(user), colour: colours.get(user.id) ?? '' };
      });
    if (JSON.stringify(people) === JSON.stringify(this.#people)) return;
    this.#people = people;
    this.#tell();
  }

  #nameOf({ id, name, kind }: PresentPerson): string {
    if (id === this.#me) return messages.elsewhere;
    return kind === 'guest' ? messages.guest : name.trim() || messages.nameless;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const known = new WeakMap<OpenMap, Others>();

/** The others on an open map: the same for every part of the page. */
export function othersOn(open: OpenMap): Others {
  let others = known.get(open);
  if (!others) {
    others = new Others(open.awareness);
    known.set(open, others);
  }
  return others;
}
