import { type CardOf, type JourneyMap, lanesOf, stagesOf, stepsOfStage } from '@milepost/schema';

export interface RankedCard<Kind extends 'pain' | 'opportunity' | 'metric'> {
  readonly card: CardOf<Kind>;
  readonly stageName: string;
  /** The place of its stage among the map's, from 0. */
  readonly stageIndex: number;
}

/** Pain points, the worst first: by severity, then by how much evidence there is. */
export function rankPains(map: JourneyMap): RankedCard<'pain'>[] {
  return ranked(map, 'pain', ({ severity = 0, evidenceIds = [] }) => severity * 100 + evidenceIds.length);
}

/** Opportunities, the most rewarding first: by what they are worth to customers and to the company, less the effort. Rejected ones are left out. */
export function rankOpportunities(map: JourneyMap): RankedCard<'opportunity'>[] {
  return ranked(map, 'opportunity', ({ status, customerValue = 0, businessValue = 0, effort = 0, evidenceIds = [] }) =>
    status === 'rejected' ? undefined : (customerValue + businessValue) * 100 - effort * 10 + evidenceIds.length,
  );
}

/** Metrics with a value: those with a target first, then as the timeline has them. */
export function rankMetrics(map: JourneyMap): RankedCard<'metric'>[] {
  return ranked(map, 'metric', ({ value, target }) => (value === undefined ? undefined : Number(target !== undefined)));
}

/** Whether a map has cards, but no feelings and nothing that would be ranked: nothing that could be told in short. */
export function isPlain(map: JourneyMap): boolean {
  const shown = Object.values(map.cards).filter(({ laneId }) => map.lanes[laneId]?.visible);
  const ranked = [rankPains, rankOpportunities, rankMetrics].some((rank) => rank(map).length > 0);
  return shown.length > 0 && !ranked && !shown.some(({ kind }) => kind === 'emotion');
}

/** The cards of a kind in lanes that can be seen, by their worth; those without one are left out. */
function ranked<Kind extends 'pain' | 'opportunity' | 'metric'>(
  map: JourneyMap,
  kind: Kind,
  worth: (card: CardOf<Kind>) => number | undefined,
): RankedCard<Kind>[] {
  const lanes = new Set(lanesOf(map).flatMap(({ id, visible }) => (visible ? [id] : [])));
  const found: (RankedCard<Kind> & { readonly worth: number })[] = [];
  stagesOf(map).forEach((stage, stageIndex) => {
    const steps = new Set(stepsOfStage(map, stage.id).map(({ id }) => id));
    for (const each of Object.values(map.cards)) {
      if (each.kind !== kind || !lanes.has(each.laneId) || !steps.has(each.stepId)) continue;
      const card = each as CardOf<Kind>;
      const value = worth(card);
      if (value !== undefined) found.push({ card, stageName: stage.name, stageIndex, worth: value });
    }
  });
  return found.sort((a, b) => b.worth - a.worth);
}
