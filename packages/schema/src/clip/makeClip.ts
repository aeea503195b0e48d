import type { JourneyMap, RecordOf } from '../journeyMap.ts';
import { SCHEMA_VERSION } from '../journeyMap.ts';
import type { Card } from '../records/card.ts';
import type { Lane } from '../records/lane.ts';
import type { Step } from '../records/step.ts';
import { lanesOf, stepsOf } from '../timeline.ts';
import type { Clip } from './clip.ts';
import { takesCardsInSight } from './laneRows.ts';

/** What to copy, by ids. */
export type Picked =
  | { readonly kind: 'cards'; readonly ids: Iterable<string> }
  | { readonly kind: 'stage' | 'step' | 'lane'; readonly id: string };

/** A copy of a part of a map, with what its cards need; undefined when nothing of it is there any more. */
export function makeClip(map: JourneyMap, picked: Picked): Clip | undefined {
  if (picked.kind === 'cards') {
    const ids = new Set(picked.ids);
    const cards = Object.values(map.cards).filter(({ id }) => ids.has(id));
    if (cards.length === 0) return undefined;
    const stepIds = new Set(cards.map(({ stepId }) => stepId));
    const laneIds = new Set(cards.map(({ laneId }) => laneId));
    const lanes = lanesOf(map).filter((lane) => laneIds.has(lane.id) || takesCardsInSight(lane));
    return clipOf(map, 'cards', cards, stretch(stepsOf(map), stepIds), stretch(lanes, laneIds));
  }
  if (picked.kind === 'lane') {
    const lane = own(map.lanes, picked.id);
    const cards = Object.values(map.cards).filter(({ laneId }) => laneId === picked.id);
    return lane && clipOf(map, 'lane', cards, stepsOf(map), [lane]);
  }
  if (!Object.hasOwn(picked.kind === 'stage' ? map.stages : map.steps, picked.id)) return undefined;
  const steps = stepsOf(map).filter((step) => picked.id === (picked.kind === 'stage' ? step.stageId : step.id));
  const stepIds = new Set(steps.map(({ id }) => id));
  const cards = Object.values(map.cards).filter(({ stepId }) => stepIds.has(stepId));
  const laneIds = new Set(cards.map(({ laneId }) => laneId));
  return clipOf(
    map,
    picked.kind,
    cards,
    steps,
    lanesOf(map).filter(({ id }) => laneIds.has(id)),
  );
}

/** The records from the first to the last of the chosen ones. */
function stretch<T extends { id: string }>(records: readonly T[], chosen: ReadonlySet<string>): T[] {
  const isChosen = ({ id }: T) => chosen.has(id);
  return records.slice(records.findIndex(isChosen), records.findLastIndex(isChosen) + 1);
}

function clipOf(
  map: JourneyMap,
  kind: Clip['kind'],
  cards: readonly Card[],
  steps: readonly Step[],
  lanes: readonly Lane[],
): Clip {
  const cardIds = new Set(cards.map(({ id }) => id));
  const personaIds = [...lanes, ...cards].flatMap((record) => ('personaId' in record && record.personaId) || []);
  return {
    kind,
    map: {
      schemaVersion: SCHEMA_VERSION,
      map: { title: map.map.title, state: map.map.state },
      personas: pick(map.personas, personaIds),
      stages: pick(
        map.stages,
        steps.map(({ stageId }) => stageId),
      ),
      steps: byId(steps),
      lanes: byId(lanes),
      cards: byId(cards),
      connections: byId(
        Object.values(map.connections).filter((line) => cardIds.has(line.fromCardId) && cardIds.has(line.toCardId)),
      ),
      evidence: pick(
        map.evidence,
        cards.flatMap(({ evidenceIds = [] }) => evidenceIds),
      ),
    },
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

function pick<T extends RecordOf<'personas' | 'stages' | 'evidence'>>(
  records: Record<string, T>,
  ids: readonly string[],
): Record<string, T> {
  return byId(ids.flatMap((id) => own(records, id) ?? []));
}

function own<T>(records: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
