import { inOrder } from '../inOrder.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { placeAt } from '../order.ts';
import type { Card } from '../records/card.ts';
import { CARD_KIND_OF_LANE, LANE_KIND_OF_CARD } from '../records/card.ts';
import type { Lane } from '../records/lane.ts';
import type { Step } from '../records/step.ts';
import type { Invariant } from './invariant.ts';
import { RECOVERED_STAGE, withRecoveredStage } from './recoveredStage.ts';

const RECOVERED_STEP = 'recovered-step';

/**
 * M4: every card's lane and step exist, and the lane takes cards of that kind. Repair: the card moves to the first lane
 * that takes its kind (a lane "Recovered" is made where there is none) and to a step of the stage "Recovered".
 */
export const cardsHavePlaces: Invariant = {
  rule: 'M4',
  *check(map) {
    for (const card of Object.values(map.cards)) {
      const lane = Object.hasOwn(map.lanes, card.laneId) ? map.lanes[card.laneId] : undefined;
      if (!lane) {
        yield { path: `cards.${card.id}.laneId`, message: `names the lane "${card.laneId}", which does not exist` };
      } else if (CARD_KIND_OF_LANE[lane.kind] !== card.kind) {
        const message = `names the lane "${card.laneId}" of kind ${lane.kind}, which takes no card of kind ${card.kind}`;
        yield { path: `cards.${card.id}.laneId`, message };
      }
      if (!Object.hasOwn(map.steps, card.stepId)) {
        yield { path: `cards.${card.id}.stepId`, message: `names the step "${card.stepId}", which does not exist` };
      }
    }
  },
  repair(map) {
    const lost = Object.values(map.cards)
      .filter((card) => !fits(map, card) || !Object.hasOwn(map.steps, card.stepId))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    if (lost.length === 0) return map;
    let mended: JourneyMap = { ...map, cards: { ...map.cards } };
    for (const card of lost) {
      let { laneId, stepId } = card;
      if (!fits(mended, card)) {
        const lane = laneFor(mended, card);
        mended = { ...mended, lanes: { ...mended.lanes, [lane.id]: lane } };
        laneId = lane.id;
      }
      if (!Object.hasOwn(mended.steps, stepId)) {
        mended = withRecoveredStep(mended);
        stepId = RECOVERED_STEP;
      }
      mended.cards[card.id] = { ...card, laneId, stepId };
    }
    return mended;
  },
};

function fits(map: JourneyMap, card: Card): boolean {
  const lane = Object.hasOwn(map.lanes, card.laneId) ? map.lanes[card.laneId] : undefined;
  return lane !== undefined && CARD_KIND_OF_LANE[lane.kind] === card.kind;
}

function laneFor(map: JourneyMap, card: Card): Lane {
  const kind = LANE_KIND_OF_CARD[card.kind];
  const lanes = inOrder(map.lanes);
  const found = lanes.find((lane) => lane.kind === kind);
  if (found) return found;
  const order = placeAt(lanes, lanes.length, 1).orders[0] as string;
  let id = `recovered-${kind}`;
  while (Object.hasOwn(map.lanes, id)) id = `${id}-2`;
  return { id, order, kind, name: 'Recovered', group: 'customer', visible: true, collapsed: false };
}

function withRecoveredStep(map: JourneyMap): JourneyMap {
  if (Object.hasOwn(map.steps, RECOVERED_STEP)) return map;
  const withStage = withRecoveredStage(map);
  const siblings = inOrder(Object.values(map.steps).filter((step) => step.stageId === RECOVERED_STAGE));
  const order = placeAt(siblings, siblings.length, 1).orders[0] as string;
  const step: Step = { id: RECOVERED_STEP, stageId: RECOVERED_STAGE, order, name: '' };
  return { ...withStage, steps: { ...map.steps, [RECOVERED_STEP]: step } };
}
