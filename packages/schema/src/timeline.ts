import { byOrder, inOrder } from './inOrder.ts';
import type { JourneyMap } from './journeyMap.ts';
import type { Card } from './records/card.ts';
import type { Lane } from './records/lane.ts';
import type { Stage } from './records/stage.ts';
import type { Step } from './records/step.ts';

/** The stages from left to right. */
export function stagesOf(map: JourneyMap): Stage[] {
  return inOrder(map.stages);
}

/** The steps of a stage from left to right. */
export function stepsOfStage(map: JourneyMap, stageId: string): Step[] {
  return inOrder(Object.values(map.steps).filter((step) => step.stageId === stageId));
}

/** All steps from left to right: the columns of the timeline. */
export function stepsOf(map: JourneyMap): Step[] {
  const byStage = new Map<string, Step[]>();
  for (const step of Object.values(map.steps)) {
    const steps = byStage.get(step.stageId);
    if (steps) steps.push(step);
    else byStage.set(step.stageId, [step]);
  }
  return stagesOf(map).flatMap((stage) => (byStage.get(stage.id) ?? []).sort(byOrder));
}

/** The lanes from top to bottom, hidden ones included. */
export function lanesOf(map: JourneyMap): Lane[] {
  return inOrder(map.lanes);
}

/** Whether a card is a feeling of a persona who isn't shown. */
export function isOfHiddenPersona({ lanes, personas }: Pick<JourneyMap, 'lanes' | 'personas'>, card: Card): boolean {
  if (card.kind !== 'emotion') return false;
  const personaId = card.personaId ?? lanes[card.laneId]?.personaId;
  return personaId !== undefined && personas[personaId]?.hidden === true;
}

/** Whether a card is drawn: its lane and stage are neither hidden nor collapsed, nor is the persona hidden who feels so. */
export function isShown(map: JourneyMap, card: Card): boolean {
  const lane = map.lanes[card.laneId];
  const step = map.steps[card.stepId];
  if (!step || map.stages[step.stageId]?.collapsed) return false;
  return lane?.visible === true && !lane.collapsed && !isOfHiddenPersona(map, card);
}

/** The cards of a cell from top to bottom. */
export function cardsOfCell(map: JourneyMap, laneId: string, stepId: string): Card[] {
  return inOrder(Object.values(map.cards).filter((card) => card.laneId === laneId && card.stepId === stepId));
}
