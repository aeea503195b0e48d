import type { JourneyMap } from '@milepost/schema';
import { LANE_KIND_OF_CARD, lanesOf, stagesOf, stepsOfStage } from '@milepost/schema';
import type { Cargo, Target } from '../../store/mode.ts';
import type { Place } from '../../store/place.ts';
import { cardsIn } from '../grid/cardsIn.ts';
import { cellOf } from '../grid/cellOf.ts';
import { gridOf } from '../grid/gridOf.ts';
import { takesCargo } from './takesCargo.ts';

/** The target at which the cargo would stay where it is; for something new, the cell where the keyboard is. */
export function whereItIs(map: JourneyMap, cargo: Cargo, place: Place): Target | undefined {
  switch (cargo.kind) {
    case 'stage':
      return { kind: 'stage', index: indexIn(stagesOf(map), cargo.id) };
    case 'lane':
      return { kind: 'lane', index: indexIn(lanesOf(map), cargo.id) };
    case 'step': {
      const stageId = map.steps[cargo.id]?.stageId;
      return stageId ? { kind: 'step', stageId, index: indexIn(stepsOfStage(map, stageId), cargo.id) } : undefined;
    }
    case 'cards': {
      const card = map.cards[cargo.grabbedId];
      if (!card) return undefined;
      const moving = new Set(cargo.ids);
      const above = cardsIn(map, card.laneId, card.stepId);
      const index = above.slice(0, indexIn(above, card.id)).filter(({ id }) => cargo.copy || !moving.has(id)).length;
      return { kind: 'cell', laneId: card.laneId, stepId: card.stepId, index, takes: true };
    }
    case 'new-card': {
      const { shownSteps, cardLanes } = gridOf(map);
      const cell = cellOf(map, place);
      const stepId = cell?.stepId ?? shownSteps[0]?.id;
      const lane =
        cell && takesCargo(map, cell.laneId, cargo)
          ? { id: cell.laneId }
          : (cardLanes.find((candidate) => candidate.kind === LANE_KIND_OF_CARD[cargo.cardKind]) ??
            cardLanes.find((candidate) => takesCargo(map, candidate.id, cargo)));
      if (!stepId || !lane) return undefined;
      return { kind: 'cell', laneId: lane.id, stepId, index: cardsIn(map, lane.id, stepId).length, takes: true };
    }
  }
}

function indexIn(list: readonly { id: string }[], id: string): number {
  return list.findIndex((record) => record.id === id);
}
