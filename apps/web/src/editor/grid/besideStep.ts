import type { Step } from '@milepost/schema';
import type { Direction } from '../keyboard/nextPlace.ts';
import type { Grid } from './gridOf.ts';

/** The next step that has a column, past collapsed stages. */
export function besideStep({ shownSteps, columnOf }: Grid, stepId: string, direction: Direction): Step | undefined {
  const column = columnOf.get(stepId) ?? 0;
  const at = (step: Step) => columnOf.get(step.id) ?? 0;
  return direction === 'left'
    ? shownSteps.findLast((step) => at(step) < column)
    : shownSteps.find((step) => at(step) > column);
}
