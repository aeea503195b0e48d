import type { JourneyMap } from './journeyMap.ts';
import { SCHEMA_VERSION } from './journeyMap.ts';
import { firstOrders } from './order.ts';
import type { Lane } from './records/lane.ts';

const STAGES = [
  ['awareness', 'Awareness'],
  ['consideration', 'Consideration'],
  ['decision', 'Decision'],
  ['post-purchase', 'Post-purchase'],
] as const;

const LANES: ReadonlyArray<Pick<Lane, 'kind' | 'name' | 'group'>> = [
  { kind: 'touchpoints', name: 'Touchpoints', group: 'customer' },
  { kind: 'notes', name: 'Actions', group: 'customer' },
  { kind: 'notes', name: 'Thoughts', group: 'customer' },
  { kind: 'emotions', name: 'Emotions', group: 'customer' },
  { kind: 'pains', name: 'Pain points', group: 'customer' },
  { kind: 'opportunities', name: 'Opportunities', group: 'customer' },
];

/** A map to start from: the classic stages and lanes, and nothing in them. */
export function blankMap(title = 'Untitled map'): JourneyMap {
  const stageOrders = firstOrders(STAGES.length);
  const laneOrders = firstOrders(LANES.length);
  const map: JourneyMap = {
    schemaVersion: SCHEMA_VERSION,
    map: { title, state: 'current' },
    personas: {},
    stages: {},
    steps: {},
    lanes: {},
    cards: {},
    connections: {},
    evidence: {},
  };
  STAGES.forEach(([kind, name], index) => {
    const stepId = `${kind}-1`;
    map.stages[kind] = { id: kind, order: stageOrders[index] as string, name, kind };
    map.steps[stepId] = { id: stepId, stageId: kind, order: firstOrders(1)[0] as string, name: '' };
  });
  LANES.forEach((lane, index) => {
    const id = lane.name.toLowerCase().replace(' ', '-');
    map.lanes[id] = { id, order: laneOrders[index] as string, ...lane, visible: true, collapsed: false };
  });
  return map;
}
