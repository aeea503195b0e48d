import type { JourneyMap } from '@milepost/schema';
import { lanesOf, stagesOf, stepsOfStage } from '@milepost/schema';
import { stayingCards } from '../editor/moving/stayingCards.ts';
import { takesCargo } from '../editor/moving/takesCargo.ts';
import type { Cargo, Target } from '../store/mode.ts';
import { placeKey } from '../store/place.ts';
import { placeOf } from './placeOf.ts';

/** Where something would go if it were let go at a point of the window, by what of the table is there. */
export function targetUnder(
  map: JourneyMap,
  cargo: Cargo,
  root: HTMLElement,
  clientX: number,
  clientY: number,
): Target | undefined {
  const element = document.elementFromPoint(clientX, clientY);
  const place = root.contains(element) ? placeOf(element) : undefined;
  if (!place) return undefined;
  const card = place.kind === 'card' ? map.cards[place.id] : undefined;
  const cell = place.kind === 'cell' ? place : card;
  const stepId = place.kind === 'step' ? place.id : cell?.stepId;
  const stageId = place.kind === 'stage' ? place.id : map.steps[stepId ?? '']?.stageId;
  switch (cargo.kind) {
    case 'stage':
      return stageId ? { kind: 'stage', index: indexIn(stagesOf(map), stageId) } : undefined;
    case 'step':
      return stageId ? { kind: 'step', stageId, index: indexOfStep(map, stageId, stepId) } : undefined;
    case 'lane': {
      const laneId = place.kind === 'lane' ? place.id : cell?.laneId;
      return laneId ? { kind: 'lane', index: indexIn(lanesOf(map), laneId) } : undefined;
    }
    default: {
      if (!cell) return undefined;
      const { laneId } = cell;
      const staying = stayingCards(map, laneId, cell.stepId, cargo);
      const above = staying.filter(({ id }) => {
        const box = root
          .querySelector(`[data-place="${CSS.escape(placeKey({ kind: 'card', id }))}"]`)
          ?.getBoundingClientRect();
        return box !== undefined && clientY > box.top + box.height / 2;
      });
      const takes = takesCargo(map, laneId, cargo);
      return { kind: 'cell', laneId, stepId: cell.stepId, index: above.length, takes };
    }
  }
}

/** What is let go on another of its kind takes that one's place. */
function indexIn(list: readonly { readonly id: string }[], id: string): number {
  return list.findIndex((record) => record.id === id);
}

function indexOfStep(map: JourneyMap, stageId: string, stepId: string | undefined): number {
  const steps = stepsOfStage(map, stageId);
  return stepId === undefined ? steps.length : indexIn(steps, stepId);
}
