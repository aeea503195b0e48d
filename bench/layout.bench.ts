import { layoutMap, type MapLayout } from '@milepost/drawing';
import { createMeasure } from '@milepost/drawing/skia';
import type { Change, JourneyMap } from '@milepost/schema';
import { applyChanges, mainText, mainTextField } from '@milepost/schema';
import { largeMap } from '@milepost/schema/testing';
import type { Ratio } from './contract.ts';
import { median } from './median.ts';

export const name = 'layout';

const ROUNDS = 9;

/** Milliseconds and what was made in them. */
function timed<T>(make: () => T): { ms: number; made: T } {
  const start = performance.now();
  const made = make();
  return { ms: performance.now() - start, made };
}

/** A map in which no two cards say the same: texts that repeat would be measured once. */
function distinctMap(cards: number, steps?: number): JourneyMap {
  const map = largeMap(cards, steps);
  const changes = Object.values(map.cards).map((card, index): Change => {
    const fields = { [mainTextField(card.kind)]: `${index} ${mainText(card)}` };
    return { op: 'set', in: 'cards', id: card.id, fields };
  });
  return applyChanges(map, changes);
}

/** A whole layout by somebody who has not measured anything yet. */
function full(map: JourneyMap): { ms: number; made: MapLayout } {
  const measure = createMeasure();
  return timed(() => layoutMap(map, {}, measure));
}

/** The map after a person wrote something else on one of its cards. */
function withOneCardChanged(map: JourneyMap, round: number): JourneyMap {
  const cards = Object.values(map.cards).filter(({ kind }) => kind !== 'emotion');
  const card = cards[(round * 131) % cards.length]!;
  const fields = { [mainTextField(card.kind)]: `${mainText(card)} and then once more, round ${round}` };
  return applyChanges(map, [{ op: 'set', in: 'cards', id: card.id, fields }]);
}

function oneCard(): Ratio {
  let map = distinctMap(1_000);
  const whole: number[] = [];
  const changed: number[] = [];
  full(map);
  for (let round = 0; round < ROUNDS; round++) {
    let { ms, made: layout } = full(map);
    whole.push(ms);
    const edits: number[] = [];
    for (let edit = 0; edit < 5; edit++) {
      map = withOneCardChanged(map, round * 5 + edit);
      const { measure, options } = layout.madeWith;
      ({ ms, made: layout } = timed(() => layoutMap(map, options, measure, layout)));
      edits.push(ms);
    }
    changed.push(median(edits));
  }
  return {
    name: 'Layout after one card of 1,000 changed, to a full layout',
    ratio: median(changed) / median(whole),
    limit: 0.1,
    direction: 'at most',
    detail: `${median(changed).toFixed(2)} ms to ${median(whole).toFixed(1)} ms, ${ROUNDS} rounds`,
  };
}

function linearity(): Ratio {
  const small = distinctMap(1_000, 60);
  const large = distinctMap(4_000, 240);
  const times = { small: [] as number[], large: [] as number[] };
  full(small);
  for (let round = 0; round < ROUNDS; round++) {
    times.small.push(full(small).ms);
    times.large.push(full(large).ms);
  }
  const few = median(times.small);
  const many = median(times.large);
  return {
    name: 'Full layout of 4,000 cards, to four times that of 1,000',
    ratio: many / (4 * few),
    limit: 1.25,
    direction: 'at most',
    detail: `${many.toFixed(0)} ms to 4 x ${few.toFixed(0)} ms, ${ROUNDS} rounds`,
  };
}

/** Full layouts against incremental ones, and against themselves on a larger map. */
export async function run(): Promise<Ratio[]> {
  return [oneCard(), linearity()];
}
