import { addCard, addConnection, applyChanges, blankMap, type JourneyMap, stepsOf } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { compactMeasures, measures } from '../theme/measures.ts';
import type { Box, MapLayout } from './boxes.ts';
import { layoutMap } from './layoutMap.ts';
import { thin } from './takenByLabels.ts';

const measure = createMeasure('en-US');

/** A map with so many cards in each of the first three steps of a lane, and connections between some of them. */
function joined(
  cards: readonly [number, number, number],
  connections: readonly [string, string, string][],
): JourneyMap {
  let map = blankMap();
  const steps = stepsOf(map);
  cards.forEach((number, step) => {
    for (let at = 1; at <= number; at++) {
      const fields = { text: 'A card whose words take two lines of its column at least' };
      const place = { laneId: 'actions', stepId: steps[step]?.id ?? '' };
      map = applyChanges(map, addCard(map, { id: `${step + 1}.${at}`, ...place, fields }));
    }
  });
  connections.forEach(([fromCardId, toCardId, label], index) => {
    map = applyChanges(map, addConnection(map, { id: `c${index}`, fromCardId, toCardId, label }));
  });
  return map;
}

function labelsOf({ connections }: MapLayout) {
  return connections.flatMap(({ label }) => label ?? []);
}

function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, w) * Math.max(0, h);
}

/** Square px of cards that the labels of a layout cover. */
function covered(layout: MapLayout): number {
  return labelsOf(layout).reduce(
    (sum, label) => sum + layout.cards.reduce((all, card) => all + overlap(label, card), 0),
    0,
  );
}

/** The cards that the thin lines from lines to their words run into. */
function leaderCuts(layout: MapLayout): string[] {
  return labelsOf(layout).flatMap(({ leader }) =>
    leader ? layout.cards.filter((card) => overlap(thin(leader.from, leader.to), card) > 0).map(({ id }) => id) : [],
  );
}

describe('the words of a connection', () => {
  it('stand in the middle of the room that a lane keeps for them', () => {
    for (const lesser of ['meta', 'smallPrint'] as const) {
      const map = joined([1, 1, 0], [['1.1', '2.1', 'one']]);
      const layout = layoutMap(map, { measures: { ...compactMeasures, lesser } }, measure);
      const lane = layout.lanes.find(({ id }) => id === 'actions');
      const [label] = labelsOf(layout);
      const middle = (label?.y ?? 0) + (label?.h ?? 0) / 2;
      expect(Math.abs(middle - (lane?.y ?? 0) - (lane?.wordsRoom ?? 0) / 2)).toBeLessThanOrEqual(0.5);
    }
  });

  it('leave no room empty that a lane keeps for them, to stand beneath a card', () => {
    const layout = layoutMap(joined([2, 1, 0], [['1.2', '2.1', 'one']]), { paper: true }, measure);
    const lane = layout.lanes.find(({ id }) => id === 'actions');
    const [label] = labelsOf(layout);
    expect(lane?.wordsRoom).toBeGreaterThan(0);
    expect((label?.y ?? 0) + (label?.h ?? 0)).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.wordsRoom ?? 0));
    expect(covered(layout)).toBe(0);
  });

  it('stand on the line where it runs above the cards', () => {
    const layout = layoutMap(joined([1, 1, 1], [['1.1', '3.1', 'goes straight on']]), {}, measure);
    const [line] = layout.connections;
    const label = line?.label as NonNullable<typeof line>['label'] & object;
    expect(label.leader).toBeUndefined();
    const middle = { x: label.x + label.w / 2, y: label.y + label.h / 2 };
    const onLine = line?.points.slice(1).some((to, at) => {
      const from = line.points[at]!;
      return (
        from.y === to.y && Math.abs(from.y - middle.y) < label.h / 2 && (from.x - middle.x) * (to.x - middle.x) < 0
      );
    });
    expect(onLine).toBe(true);
    expect(covered(layout)).toBe(0);
  });

  it('stand at the end of a thin line where neighbours leave no room between them', () => {
    const layout = layoutMap(joined([1, 1, 0], [['1.1', '2.1', 'calls the hotline']]), {}, measure);
    const [label] = labelsOf(layout);
    expect(covered(layout)).toBe(0);
    expect(label?.leader?.from).toBeDefined();
    expect(label?.text.lines.map(({ text }) => text).join(' ')).toBe('calls the hotline');
  });

  it('keep away from the cards below which they stand', () => {
    const layout = layoutMap(joined([2, 1, 0], [['1.1', '2.1', 'calls the hotline']]), {}, measure);
    const [label] = labelsOf(layout) as unknown as [Box];
    const around = { x: label.x - 4, y: label.y - 4, w: label.w + 8, h: label.h + 8 };
    for (const card of layout.cards) expect(overlap(around, card)).toBe(0);
  });

  it('keep away from cards where they stand beside their line, too', () => {
    const map = TEMPLATES.find(({ id }) => id === 'e-commerce')?.build() as JourneyMap;
    const options = { empty: 'hide', measures: compactMeasures, columnWidth: 240, paper: true } as const;
    const layout = layoutMap(map, options, measure);
    for (const { x, y, w, h } of labelsOf(layout)) {
      const around = { x: x - 2, y: y - 2, w: w + 4, h: h + 4 };
      for (const card of layout.cards) expect(overlap(around, card)).toBe(0);
    }
  });

  it('use the room that shorter stacks of cards leave', () => {
    const layout = layoutMap(
      joined([3, 1, 0], [['1.1', '2.1', 'a text that is long enough for three lines of a label']]),
      {},
      measure,
    );
    expect(covered(layout)).toBe(0);
  });

  it('cover neither cards nor each other', () => {
    const layout = layoutMap(
      joined(
        [2, 2, 2],
        [
          ['1.1', '2.1', 'first'],
          ['1.2', '2.2', 'second'],
          ['2.1', '3.1', 'third'],
          ['1.1', '3.2', 'fourth, which goes far'],
          ['3.1', '1.2', 'and back'],
        ],
      ),
      {},
      measure,
    );
    const labels = labelsOf(layout);
    expect(labels).toHaveLength(5);
    expect(covered(layout)).toBe(0);
    labels.forEach((a, at) => {
      for (const b of labels.slice(at + 1)) expect(overlap(a, b)).toBe(0);
    });
  });

  it('cover as little as they can where there is no room at all', () => {
    const map = joined([2, 2, 2], [['1.1', '2.1', 'words that take more than the room between two lanes']]);
    const layout = layoutMap(map, { measures: compactMeasures }, measure);
    const [label] = labelsOf(layout);
    expect(covered(layout)).toBeLessThan((label as Box).w * 12);
  });

  it('stay within the map, also when somebody writes a novel', () => {
    const layout = layoutMap(joined([1, 1, 0], [['1.1', '2.1', 'word '.repeat(99)]]), {}, measure);
    const [label] = labelsOf(layout);
    expect(label!.x).toBeGreaterThanOrEqual(layout.measures.rail);
    expect(label!.x + label!.w).toBeLessThanOrEqual(layout.width);
    expect(label!.y).toBeGreaterThanOrEqual(layout.top);
  });

  it('stand on the card instead where the line has nowhere to lead to', () => {
    const map = joined([1, 1, 0], [['1.1', '2.1', 'goes out of sight']]);
    const stageId = map.steps[map.cards['2.1']?.stepId ?? '']?.stageId ?? '';
    const hidden = applyChanges(map, [{ op: 'set', in: 'stages', id: stageId, fields: { collapsed: true } }]);
    const chips = (of: JourneyMap) => layoutMap(of, {}, measure).cardById.get('1.1')?.content.chips.length;
    expect(chips(map)).toBe(0);
    expect(chips(hidden)).toBe(1);
  });

  it.each(TEMPLATES.flatMap(({ id }) => [measures, compactMeasures].map((chosen) => [id, chosen] as const)))(
    'lie in a lane that their line joins and on no card in %s',
    (id, chosen) => {
      const map = TEMPLATES.find((one) => one.id === id)?.build() as JourneyMap;
      const layout = layoutMap(map, { empty: 'hide', measures: chosen }, measure);
      expect(covered(layout)).toBe(0);
      for (const { label, connection } of layout.connections) {
        if (!label) continue;
        const ends = [connection.fromCardId, connection.toCardId].map((card) => map.cards[card]?.laneId);
        const lane = layout.lanes.find(({ y, h }) => label.y > y && label.y + label.h < y + h);
        expect(ends, label.text.text).toContain(lane?.id);
      }
    },
  );

  it('have a line to their arrow that runs through no card where two of a cell are joined', () => {
    for (const chosen of [measures, compactMeasures]) {
      const layout = layoutMap(joined([2, 1, 0], [['1.1', '1.2', 'asks about stock']]), { measures: chosen }, measure);
      const [label] = labelsOf(layout);
      expect(covered(layout)).toBe(0);
      expect(leaderCuts(layout)).toEqual([]);
      expect(label?.text.text).toBe('asks about stock');
    }
  });

  it('meet their thin line also where it runs beyond the last column', () => {
    for (const chosen of [measures, compactMeasures]) {
      let map = blankMap();
      const place = { laneId: 'actions', stepId: stepsOf(map).at(-1)?.id ?? '' };
      for (const id of ['one', 'two']) map = applyChanges(map, addCard(map, { id, ...place, fields: { text: id } }));
      const ends = { fromCardId: 'one', toCardId: 'two' };
      map = applyChanges(map, addConnection(map, { id: 'c', ...ends, label: 'asks about stock' }));
      const [label] = labelsOf(layoutMap(map, { measures: chosen, paper: true }, measure));
      expect(label?.leader).toBeDefined();
      const { x = 0 } = label?.leader?.to ?? {};
      expect(x).toBeGreaterThan(label?.x ?? 0);
      expect(x).toBeLessThan((label?.x ?? 0) + (label?.w ?? 0));
    }
  });

  it('cover no other line', () => {
    const map = TEMPLATES.find(({ id }) => id === 'b2b')?.build() as JourneyMap;
    const layout = layoutMap(map, { empty: 'hide', measures: compactMeasures }, measure);
    for (const { label, id } of layout.connections) {
      for (const other of layout.connections) {
        if (!label || other.id === id) continue;
        const lines = other.points.slice(1).map((to, at) => thin(other.points[at]!, to));
        expect(
          lines.reduce((sum, line) => sum + overlap(label, line), 0),
          label.text.text,
        ).toBe(0);
      }
    }
  });
});
