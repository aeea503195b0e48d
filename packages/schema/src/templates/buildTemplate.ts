import type { JourneyMap } from '../journeyMap.ts';
import { SCHEMA_VERSION } from '../journeyMap.ts';
import { firstOrders } from '../order.ts';
import type { Card } from '../records/card.ts';
import { CARD_KIND_OF_LANE } from '../records/card.ts';
import type { LaneSource, StageSources, TemplateSource } from './templateSource.ts';

type AnyLane = LaneSource<string, string, string>;

/** A card's own fields, before it has a place. */
type Content = Partial<Card> & { evidence?: readonly string[] };

/**
 * The records of a template: ids are the source's keys, a card's is `<lane>-<step>-<place in the cell>`.
 *
 * @throws Error when two records would share an id
 */
export function buildTemplate<
  const Stages extends StageSources,
  const PersonaId extends string,
  const EvidenceId extends string,
>(source: TemplateSource<Stages, PersonaId, EvidenceId>): JourneyMap;
export function buildTemplate(source: TemplateSource<StageSources, string, string>): JourneyMap {
  const map: JourneyMap = {
    schemaVersion: SCHEMA_VERSION,
    map: source.map,
    personas: {},
    stages: {},
    steps: {},
    lanes: {},
    cards: {},
    connections: {},
    evidence: {},
  };
  for (const [id, order, persona] of sequence(source.personas)) put(map.personas, { id, order, ...persona });
  for (const [id, evidence] of Object.entries(source.evidence)) put(map.evidence, { id, ...evidence });
  for (const [stageId, order, { steps, ...stage }] of sequence(source.stages)) {
    put(map.stages, { id: stageId, order, ...stage });
    for (const [id, stepOrder, name] of sequence(steps)) put(map.steps, { id, stageId, order: stepOrder, name });
  }
  for (const [id, order, lane] of sequence(source.lanes)) {
    const { kind, name, group = 'customer', persona } = lane;
    put(map.lanes, {
      id,
      order,
      kind,
      name,
      group,
      ...(persona && { personaId: persona }),
      ...(lane.kind === 'divider' && { line: lane.line }),
      visible: true,
      collapsed: false,
    });
    for (const stepId of Object.keys(map.steps)) {
      const contents = cell(lane, stepId);
      const orders = firstOrders(contents.length);
      for (const [index, { evidence, ...content }] of contents.entries()) {
        const place = { id: `${id}-${stepId}-${index + 1}`, laneId: id, stepId, order: orders[index], span: 1 };
        const evidenceIds = evidence && { evidenceIds: [...evidence] };
        put(map.cards, { ...place, kind: CARD_KIND_OF_LANE[kind], ...content, ...evidenceIds } as Card);
      }
    }
  }
  for (const { from, to, ...connection } of source.connections) {
    put(map.connections, { id: `${from}-to-${to}`, fromCardId: from, toCardId: to, ...connection });
  }
  return map;
}

/** What the cards of a lane at a step say, from top to bottom. */
function cell(lane: AnyLane, stepId: string): Content[] {
  switch (lane.kind) {
    case 'divider':
      return [];
    case 'emotions':
      return lane.curves.flatMap(({ persona: personaId, variant, points }) => {
        const point = points[stepId];
        if (point === undefined) return [];
        const [score, label] = typeof point === 'number' ? [point] : point;
        return [{ personaId, variant, score, ...(label && { label }) }];
      });
    case 'notes':
      return [lane.cells[stepId] ?? []].flat().map((note) => (typeof note === 'string' ? { text: note } : note));
    default:
      return [lane.cells[stepId] ?? []].flat();
  }
}

function sequence<Value>(values: Readonly<Record<string, Value>>): Array<[id: string, order: string, value: Value]> {
  const entries = Object.entries(values);
  const orders = firstOrders(entries.length);
  return entries.map(([id, value], index) => [id, orders[index] as string, value]);
}

function put<Value extends { id: string }>(collection: Record<string, Value>, value: Value): void {
  if (Object.hasOwn(collection, value.id)) throw new Error(`The template has two records with the id "${value.id}"`);
  collection[value.id] = value;
}
