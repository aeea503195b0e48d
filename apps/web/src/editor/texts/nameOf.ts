import { faceOf } from '@milepost/drawing';
import type { Card, JourneyMap, Step } from '@milepost/schema';
import { mainText } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Place } from '../../store/place.ts';
import { cardsIn } from '../grid/cardsIn.ts';
import { gridOf } from '../grid/gridOf.ts';

const text = messages.editor;

/** A score of -1..1 in words: "Good (+40)". */
export function nameOfScore(score: number): string {
  return text.names.emotion(text.faces[faceOf(score)], Math.round(score * 100));
}

/** Where a card or cell is: its stage's, step's and lane's names. A step without a name of its own isn't named. */
export function whereabouts(
  map: JourneyMap,
  laneId: string,
  stepId: string,
): { stage: string; step: string; lane: string } {
  const step = map.steps[stepId];
  const stage = map.stages[step?.stageId ?? ''];
  return {
    stage: stage?.name.trim() || text.names.stage(''),
    step: step?.name.trim() ?? '',
    lane: map.lanes[laneId]?.name.trim() || text.names.lane(''),
  };
}

/** The accessible name of a card: kind, words, stage, step, lane and its place in the cell. */
export function nameOfCard(map: JourneyMap, card: Card): string {
  const cell = cardsIn(map, card.laneId, card.stepId);
  const index = cell.findIndex(({ id }) => id === card.id);
  return nameOfCardAt(card, whereabouts(map, card.laneId, card.stepId), index, cell.length);
}

/** The same for whoever knows already where the card is; `index` counts from 0. */
export function nameOfCardAt(card: Card, where: ReturnType<typeof whereabouts>, index: number, of: number): string {
  const words = mainText(card).trim();
  return text.names.card({
    kind: text.cardKinds[card.kind],
    text: card.kind === 'emotion' ? [nameOfScore(card.score), words].filter(Boolean).join(', ') : words,
    ...where,
    index: index + 1,
    of,
  });
}

/** The accessible name of a place on the canvas. */
export function nameOfPlace(map: JourneyMap, place: Place): string {
  switch (place.kind) {
    case 'card': {
      const card = map.cards[place.id];
      return card ? nameOfCard(map, card) : '';
    }
    case 'cell': {
      const cards = cardsIn(map, place.laneId, place.stepId).length;
      return text.names.cell({ ...whereabouts(map, place.laneId, place.stepId), cards });
    }
    case 'stage': {
      const { stages } = gridOf(map);
      const index = stages.findIndex(({ id }) => id === place.id);
      const name = stages[index]?.name.trim() ?? '';
      if (stages[index]?.collapsed) {
        const cards = Object.values(map.cards).filter(({ stepId }) => map.steps[stepId]?.stageId === place.id).length;
        return text.names.collapsedStage(name, index + 1, stages.length, cards);
      }
      return text.names.stageHeader(name, index + 1, stages.length, siblingSteps(map, place.id).length);
    }
    case 'step': {
      const step = map.steps[place.id];
      const siblings = siblingSteps(map, step?.stageId ?? '');
      const index = siblings.findIndex(({ id }) => id === place.id);
      const stage = map.stages[step?.stageId ?? '']?.name.trim() ?? '';
      return text.names.stepHeader(step?.name.trim() ?? '', stage, index + 1, siblings.length);
    }
    case 'lane': {
      const { lanes, steps } = gridOf(map);
      const index = lanes.findIndex(({ id }) => id === place.id);
      const lane = lanes[index];
      const cards = steps.reduce((sum, step) => sum + cardsIn(map, place.id, step.id).length, 0);
      return text.names.laneHeader(
        lane?.name.trim() ?? '',
        text.laneKinds[lane?.kind ?? 'notes'],
        index + 1,
        lanes.length,
        cards,
      );
    }
  }
}

/** The steps of a stage, out of those of the whole map that are sorted already. */
function siblingSteps(map: JourneyMap, stageId: string): readonly Step[] {
  return gridOf(map).steps.filter((step) => step.stageId === stageId);
}
