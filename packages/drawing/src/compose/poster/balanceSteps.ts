import { isShown, type JourneyMap } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { narrowestColumn } from '../../scene/infographic/narrowestColumn.ts';
import type { Pen } from '../../scene/infographic/sheet.ts';
import { type Measures, measures as usualMeasures } from '../../theme/measures.ts';

/** How often widths are changed, by how much each time, and how much wider than it was a step may become. */
const CHANGES = 14;
const BY = 1.09;
const WIDEST = 1.45;
/** Columns that end so many px above the lowest of their lane make it as high as that one does. */
const LEVEL = 6;
/** More columns than that make a lane high together: none of them is to blame. */
const FEW = 3;
/** Px that a change must save. */
const WORTH = 2;

/**
 * The map with wider columns where few cards with many words make whole lanes high, and with narrower ones elsewhere.
 *
 * @param compose lays a map out; how high it becomes is what is to be less. Undefined where columns are too narrow.
 */
export function balanceSteps(
  map: JourneyMap,
  compose: (map: JourneyMap) => { readonly layouts: readonly MapLayout[]; readonly height: number } | undefined,
): JourneyMap {
  let best = { map, drawn: compose(map) };
  const inVain = new Set<string>();
  for (let i = 0; i < CHANGES && best.drawn; i++) {
    const blamed = blamedSteps(best.drawn.layouts).find((ids) => !inVain.has(ids.join()));
    if (!blamed) break;
    const next = widened(best.map, blamed, map);
    const drawn = next && compose(next);
    if (next && drawn && drawn.height <= best.drawn.height - WORTH) best = { map: next, drawn };
    else inVain.add(blamed.join());
  }
  return best.map;
}

/**
 * Px of a column without which words on cards would be broken, by the step's id. Stages and steps are set as small as their
 * names need.
 */
export function neededWidths(map: JourneyMap, measures: Measures, pen: Pen): ReadonlyMap<string, number> {
  const cards = new Map<string, JourneyMap['cards']>();
  for (const card of Object.values(map.cards)) {
    if (!isShown(map, card)) continue;
    const list = cards.get(card.stepId) ?? {};
    list[card.id] = card;
    cards.set(card.stepId, list);
  }
  const nameless = withoutNames(map);
  return new Map([...cards].map(([id, own]) => [id, narrowestColumn({ ...nameless, cards: own }, measures, pen)]));
}

function withoutNames(map: JourneyMap): JourneyMap {
  const nameless = <T extends { readonly id: string }>(records: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.values(records).map((record) => [record.id, { ...record, name: '' }]));
  return { ...map, stages: nameless(map.stages), steps: nameless(map.steps) };
}

/** How wide a step's column is, 1 being the usual width. */
export function shareOf({ width }: { readonly width?: number | undefined }): number {
  return width === undefined ? 1 : width / usualMeasures.column;
}

/** Steps whose cards alone make lanes high, those first who do so most. */
function blamedSteps(layouts: readonly MapLayout[]): string[][] {
  const blame = new Map<string, number>();
  for (const { lanes, steps, cards } of layouts) {
    for (const lane of lanes) {
      if (lane.form !== 'cards') continue;
      const bottoms = steps.map(() => lane.y);
      for (const { card, from, y, h } of cards) {
        if (card.laneId === lane.id && card.span === 1) bottoms[from] = Math.max(bottoms[from] ?? 0, y + h);
      }
      const lowest = Math.max(...bottoms);
      const level = steps.filter((_, i) => (bottoms[i] ?? 0) > lowest - LEVEL);
      if (level.length > FEW || level.length === steps.length) continue;
      const next = Math.max(...bottoms.filter((bottom) => bottom <= lowest - LEVEL));
      const key = level.map(({ id }) => id).join();
      blame.set(key, (blame.get(key) ?? 0) + lowest - next);
    }
  }
  return [...blame].sort((a, b) => b[1] - a[1]).map(([key]) => key.split(','));
}

/** With wider steps, unless one of them is as wide as it may be. */
function widened(map: JourneyMap, ids: readonly string[], first: JourneyMap): JourneyMap | undefined {
  const steps = { ...map.steps };
  for (const id of ids) {
    const [step, was] = [steps[id], first.steps[id]];
    if (!step || !was) return undefined;
    const width = Math.round(shareOf(step) * BY * usualMeasures.column);
    if (width > shareOf(was) * WIDEST * usualMeasures.column) return undefined;
    steps[id] = { ...step, width };
  }
  return { ...map, steps };
}
