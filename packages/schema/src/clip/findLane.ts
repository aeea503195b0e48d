import type { Change } from '../changes.ts';
import { canConvertCard } from '../commands/convertCard.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { placeAt } from '../order.ts';
import type { Card } from '../records/card.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import type { Lane } from '../records/lane.ts';
import { lanesOf } from '../timeline.ts';
import { type Companions, sameName } from './bringAlong.ts';

/** Finds lanes of the target map for a clip's cards, and makes those that it lacks, below all others. */
export class LaneFinder {
  /** Puts the lanes that had to be made. */
  readonly changes: Change[] = [];
  private readonly lanes: Lane[];
  private readonly made = new Map<string, Lane>();
  private readonly makeId: () => string;
  private readonly known: Companions;

  constructor(map: JourneyMap, known: Companions, makeId: () => string) {
    this.lanes = lanesOf(map);
    this.known = known;
    this.makeId = makeId;
  }

  /** The lane for a card of a lane that isn't there: the first that takes its kind, in sight if there is one. */
  forCard(card: Card, from: Lane): Lane {
    const open = [...this.lanes.filter(({ visible }) => visible), ...this.lanes.filter(({ visible }) => !visible)];
    const sameKind = open.filter(({ kind }) => kind === from.kind);
    const found = sameKind.find(({ name }) => sameName(name, from.name)) ?? sameKind[0];
    return (
      found ??
      open.find(({ kind }) => {
        const takes = CARD_KIND_OF_LANE[kind];
        return takes !== undefined && canConvertCard(card, takes);
      }) ??
      this.make(from)
    );
  }

  /**
   * The lane that a whole lane of the clip goes on in: the very same one, its namesake, or another of its kind that no
   * other lane of the clip goes on in; otherwise one of its own, so that nothing is mixed up.
   */
  forLanes(from: readonly Lane[]): Map<string, Lane> {
    const found = new Map<string, Lane>();
    const free = new Set(this.lanes);
    const take = (lane: Lane, fits: (candidate: Lane) => boolean) => {
      if (found.has(lane.id)) return;
      const taken = [...free].find((candidate) => candidate.kind === lane.kind && fits(candidate));
      if (!taken) return;
      free.delete(taken);
      found.set(lane.id, taken);
    };
    for (const lane of from) take(lane, ({ id, name }) => id === lane.id && sameName(name, lane.name));
    for (const lane of from) take(lane, ({ name }) => sameName(name, lane.name));
    for (const lane of from) take(lane, ({ id }) => id === lane.id);
    for (const lane of from) take(lane, ({ visible }) => visible);
    for (const lane of from) if (!found.has(lane.id)) found.set(lane.id, this.make(lane));
    return found;
  }

  private make(from: Lane): Lane {
    const before = this.made.get(from.id);
    if (before) return before;
    const { orders, moved } = placeAt(this.lanes, this.lanes.length, 1);
    const { personaId, ...rest } = from;
    const persona = personaId && this.known.personas.get(personaId);
    const lane: Lane = {
      ...rest,
      ...(persona ? { personaId: persona } : {}),
      id: this.makeId(),
      order: orders[0] as string,
    };
    const shown: Lane = { ...lane, visible: true, collapsed: false };
    for (const { id, order } of moved) this.changes.push({ op: 'set', in: 'lanes', id, fields: { order } });
    this.changes.push({ op: 'put', in: 'lanes', record: shown });
    this.lanes.push(shown);
    this.made.set(from.id, shown);
    return shown;
  }
}
