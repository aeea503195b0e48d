import type { Box, MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';

/** Where a step's column is; for a step of a collapsed stage the slim column that stands for it. */
export function columnBox(layout: MapLayout, stepId: string, map?: JourneyMap): Pick<Box, 'x' | 'w'> | undefined {
  const step = layout.steps.find(({ id }) => id === stepId);
  return step ?? layout.stages.find(({ id, spine }) => spine && id === map?.steps[stepId]?.stageId);
}
