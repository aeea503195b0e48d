import { inOrder } from '../inOrder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { placeAt } from '../order.ts';

/** The stage that takes in steps and cards whose own place was deleted while somebody worked there. */
export const RECOVERED_STAGE = 'recovered-stage';

/** The map with a stage "Recovered" at the end; the very same map when it has one. */
export function withRecoveredStage(map: JourneyMap): JourneyMap {
  if (Object.hasOwn(map.stages, RECOVERED_STAGE)) return map;
  const stages = inOrder(map.stages);
  const order = placeAt(stages, stages.length, 1).orders[0] as string;
  const stage = { id: RECOVERED_STAGE, order, name: 'Recovered', kind: 'custom' as const };
  return { ...map, stages: { ...map.stages, [RECOVERED_STAGE]: stage } };
}
