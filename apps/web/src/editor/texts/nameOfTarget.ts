import type { JourneyMap } from '@milepost/schema';
import { lanesOf, stepsOfStage } from '@milepost/schema';
import { messages } from '../../i18n/messages.ts';
import type { Cargo, Target } from '../../store/mode.ts';
import { gridOf } from '../grid/gridOf.ts';
import { stayingCards } from '../moving/stayingCards.ts';
import { whereabouts } from './nameOf.ts';

/** Where something would go, or went, by names and never by coordinates: "Decision, Touchpoints, 2 of 4". */
export function nameOfTarget(map: JourneyMap, cargo: Cargo, target: Target): string {
  const text = messages.editor.places;
  switch (target.kind) {
    case 'stage':
      return text.stage(target.index + 1, gridOf(map).stages.length);
    case 'lane': {
      const visible = lanesOf(map).filter((lane) => lane.visible);
      const before = lanesOf(map)
        .filter((lane) => cargo.kind !== 'lane' || lane.id !== cargo.id)
        .slice(0, target.index);
      return text.lane(before.filter((lane) => lane.visible).length + 1, visible.length);
    }
    case 'step': {
      const others = stepsOfStage(map, target.stageId).filter((step) => cargo.kind !== 'step' || step.id !== cargo.id);
      return text.step(map.stages[target.stageId]?.name ?? '', target.index + 1, others.length + 1);
    }
    case 'cell': {
      const { stage, step, lane } = whereabouts(map, target.laneId, target.stepId);
      const isCollapsed = map.stages[map.steps[target.stepId]?.stageId ?? '']?.collapsed;
      const staying = stayingCards(map, target.laneId, target.stepId, cargo).length;
      const coming = cargo.kind === 'cards' ? cargo.ids.length : 1;
      const column = isCollapsed ? ([text.collapsed(stage), ''] as const) : ([stage, step] as const);
      return text.cell(...column, lane, target.index + 1, staying + coming);
    }
  }
}
