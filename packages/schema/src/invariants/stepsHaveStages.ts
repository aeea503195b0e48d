import { inOrder } from '../inOrder.ts';
import { placeAt } from '../order.ts';
import type { Invariant } from './invariant.ts';
import { RECOVERED_STAGE, withRecoveredStage } from './recoveredStage.ts';

/**
 * M2: every step's stage exists. Repair: a step that still holds cards or a name moves to a stage "Recovered" at the
 * end; an empty one goes.
 */
export const stepsHaveStages: Invariant = {
  rule: 'M2',
  *check(map) {
    for (const step of Object.values(map.steps)) {
      if (!Object.hasOwn(map.stages, step.stageId)) {
        yield { path: `steps.${step.id}.stageId`, message: `names the stage "${step.stageId}", which does not exist` };
      }
    }
  },
  repair(map) {
    const orphans = inOrder(Object.values(map.steps).filter((step) => !Object.hasOwn(map.stages, step.stageId)));
    if (orphans.length === 0) return map;
    const used = new Set(Object.values(map.cards).map((card) => card.stepId));
    const steps = { ...map.steps };
    const kept = orphans.filter((step) => used.has(step.id) || step.name !== '');
    for (const step of orphans) delete steps[step.id];
    if (kept.length === 0) return { ...map, steps };

    const own = inOrder(Object.values(steps).filter((step) => step.stageId === RECOVERED_STAGE));
    const { orders } = placeAt(own, own.length, kept.length);
    kept.forEach((step, index) => {
      steps[step.id] = { ...step, stageId: RECOVERED_STAGE, order: orders[index] as string };
    });
    return { ...withRecoveredStage(map), steps };
  },
};
