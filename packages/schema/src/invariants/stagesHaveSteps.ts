import { firstOrders } from '../order.ts';
import type { Invariant } from './invariant.ts';

/** M3: every stage has a step. Repair: an unnamed step is added. */
export const stagesHaveSteps: Invariant = {
  rule: 'M3',
  *check(map) {
    const used = new Set(Object.values(map.steps).map((step) => step.stageId));
    for (const id of Object.keys(map.stages)) {
      if (!used.has(id)) yield { path: `stages.${id}`, message: 'has no step' };
    }
  },
  repair(map) {
    const used = new Set(Object.values(map.steps).map((step) => step.stageId));
    // In the order of their ids, since two that begin alike ask for the same id of a step.
    const bare = Object.keys(map.stages)
      .filter((id) => !used.has(id))
      .sort();
    if (bare.length === 0) return map;
    const steps = { ...map.steps };
    for (const stageId of bare) {
      const id = freeId(`step-of-${stageId}`.slice(0, 60), steps);
      steps[id] = { id, stageId, order: firstOrders(1)[0] as string, name: '' };
    }
    return { ...map, steps };
  },
};

function freeId(wanted: string, taken: object): string {
  let id = wanted;
  for (let n = 2; Object.hasOwn(taken, id); n++) id = `${wanted}-${n}`;
  return id;
}
