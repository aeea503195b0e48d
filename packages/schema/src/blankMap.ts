import { isGerman } from './isGerman.ts';
import type { JourneyMap } from './journeyMap.ts';
import { SCHEMA_VERSION } from './journeyMap.ts';
import { firstOrders } from './order.ts';

const STAGES = [
  ['awareness', 'Awareness', 'Aufmerksamkeit'],
  ['consideration', 'Consideration', 'Abwägung'],
  ['decision', 'Decision', 'Entscheidung'],
  ['post-purchase', 'Post-purchase', 'Nach dem Kauf'],
] as const;

const LANES = [
  ['touchpoints', 'touchpoints', 'Touchpoints', 'Touchpoints'],
  ['actions', 'notes', 'Actions', 'Handlungen'],
  ['thoughts', 'notes', 'Thoughts', 'Gedanken'],
  ['emotions', 'emotions', 'Emotions', 'Emotionen'],
  ['pain-points', 'pains', 'Pain points', 'Pain Points'],
  ['opportunities', 'opportunities', 'Opportunities', 'Chancen'],
] as const;

/** A map to start from: the classic stages and lanes, and nothing in them. In German for a German locale, else in English. */
export function blankMap(title?: string, locale?: string): JourneyMap {
  const german = isGerman(locale);
  const stageOrders = firstOrders(STAGES.length);
  const laneOrders = firstOrders(LANES.length);
  const map: JourneyMap = {
    schemaVersion: SCHEMA_VERSION,
    map: {
      title: title ?? (german ? 'Unbenannte Map' : 'Untitled map'),
      state: 'current',
      ...(locale !== undefined && { locale }),
    },
    personas: {},
    stages: {},
    steps: {},
    lanes: {},
    cards: {},
    connections: {},
    evidence: {},
  };
  STAGES.forEach(([kind, inEnglish, inGerman], index) => {
    const name = german ? inGerman : inEnglish;
    const stepId = `${kind}-1`;
    map.stages[kind] = { id: kind, order: stageOrders[index] as string, name, kind };
    map.steps[stepId] = { id: stepId, stageId: kind, order: firstOrders(1)[0] as string, name: '' };
  });
  LANES.forEach(([id, kind, inEnglish, inGerman], index) => {
    const name = german ? inGerman : inEnglish;
    const order = laneOrders[index] as string;
    map.lanes[id] = { id, order, kind, name, group: 'customer', visible: true, collapsed: false };
  });
  return map;
}
