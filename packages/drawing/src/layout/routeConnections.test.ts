import { addCard, addConnection, applyChanges, blankMap, type JourneyMap, stepsOf } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { arbitraryHardMap, hardText } from '../testing/arbitraryHardMap.ts';
import { hardMap } from '../testing/hardMap.ts';
import { compactMeasures, measures } from '../theme/measures.ts';
import type { Box, ConnectionBox, MapLayout } from './boxes.ts';
import { layoutMap } from './layoutMap.ts';

const measure = createMeasure('en-US');

const LAYOUTS = TEMPLATES.flatMap((template) =>
  [measures, compactMeasures].map((chosen) => {
    const name = `${template.id} ${chosen === measures ? 'with the usual distances' : 'set for a page'}`;
    return [name, layoutMap(template.build(), { empty: 'hide', measures: chosen }, measure)] as const;
  }),
);

/** Points along a line, its corners cut short. */
function pointsAlong({ path }: ConnectionBox): Array<{ x: number; y: number }> {
  const corners = [...path.matchAll(/(?:[ML]|Q[\d.-]+ [\d.-]+ )([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  return corners.slice(1).flatMap((to, i) => {
    const from = corners[i] as { x: number; y: number };
    return Array.from({ length: 41 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 40,
      y: from.y + ((to.y - from.y) * step) / 40,
    }));
  });
}

/** Names of the cards that a line runs through or along the very edge of, but where it leaves and where it arrives. */
function covered(connection: ConnectionBox, { cards }: MapLayout): string[] {
  const points = pointsAlong(connection);
  const { fromCardId } = connection.connection;
  return cards.flatMap(({ id, x, y, w, h }) => {
    const hits = points.filter((p) => p.x > x - 1 && p.x < x + w + 1 && p.y > y - 1 && p.y < y + h + 1);
    const leaving = id === fromCardId && hits.every((p) => Math.hypot(p.x - points[0]!.x, p.y - points[0]!.y) < 2);
    return hits.length > 0 && !leaving ? [id] : [];
  });
}

/** Cards over several columns lie above, between and beneath the two that are joined, in one lane. */
function wideMap(): JourneyMap {
  let map = blankMap();
  const add = (id: string, stepId: string, span: number) => {
    map = applyChanges(map, addCard(map, { id, laneId: 'actions', stepId, fields: { text: id, span } }));
  };
  const [first = '', second = ''] = stepsOf(map).map(({ id }) => id);
  add('over', first, 4);
  add('from', first, 1);
  add('wide', first, 2);
  add('under', first, 4);
  add('to', second, 1);
  return applyChanges(map, addConnection(map, { id: 'line', fromCardId: 'from', toCardId: 'to' }));
}

/** Hard maps whose cards are joined at random, some with words. */
const arbitraryJoinedMap: fc.Arbitrary<JourneyMap> = fc
  .record({
    map: arbitraryHardMap,
    pairs: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), label: fc.option(hardText) }), { maxLength: 30 }),
  })
  .map(({ map, pairs }) => {
    const ids = Object.keys(map.cards);
    return pairs.reduce((joined, { from, to, label }, index) => {
      const [fromCardId = '', toCardId = ''] = [ids[from % ids.length], ids[to % ids.length]];
      const id = `joined-${index}`;
      const words = label === null ? {} : { label };
      return applyChanges(joined, addConnection(joined, { id, fromCardId, toCardId, ...words }));
    }, map);
  });

/** The cards that a line runs into, its own included: it only touches those from outside. */
function cut({ points }: Pick<ConnectionBox, 'points'>, { cards }: MapLayout): string[] {
  const TINY = 0.5;
  return cards.flatMap(({ id, x, y, w, h }) =>
    points.slice(1).some((to, at) => {
      const from = points[at]!;
      return (
        Math.max(from.x, to.x) > x + TINY &&
        Math.min(from.x, to.x) < x + w - TINY &&
        Math.max(from.y, to.y) > y + TINY &&
        Math.min(from.y, to.y) < y + h - TINY
      );
    })
      ? [id]
      : [],
  );
}

/** The cards that a label lies on. */
function covers({ x, y, w, h }: Box, { cards }: MapLayout): string[] {
  return cards
    .filter((card) => x < card.x + card.w && x + w > card.x && y < card.y + card.h && y + h > card.y)
    .map(({ id }) => id);
}

describe('routeConnections', () => {
  it.each([
    ['with the usual distances', measures],
    ['set for a page', compactMeasures],
  ])('runs through no card, whatever lies across its way, %s', (_, chosen) => {
    fc.assert(
      fc.property(arbitraryJoinedMap, (map) => {
        const layout = layoutMap(map, { measures: chosen }, measure);
        for (const connection of layout.connections) {
          const { points } = connection;
          expect(cut(connection, layout), JSON.stringify(points)).toEqual([]);
          // Lines run level or upright only.
          const isStraight = points.slice(1).every((to, at) => to.x === points[at]!.x || to.y === points[at]!.y);
          expect(isStraight, JSON.stringify(points)).toBe(true);
          // Nor does the thin line to its words.
          const leader = connection.label?.leader;
          if (leader) expect(cut({ points: [leader.from, leader.to] }, layout)).toEqual([]);
          // Nor do they lie on one.
          const { label } = connection;
          if (label) expect(covers(label, layout), label.text.text).toEqual([]);
        }
      }),
      { seed: 611, numRuns: 60 },
    );
  });

  it('finds its way where cards lie across every gap between the columns', () => {
    const layout = layoutMap(wideMap(), {}, measure);
    expect(layout.connections).toHaveLength(1);
    expect(cut(layout.connections[0]!, layout)).toEqual([]);
  });

  it.each(LAYOUTS)('covers no card in %s, and points at its target from outside', (_, layout) => {
    expect(layout.connections.length).toBeGreaterThan(0);
    for (const connection of layout.connections) expect(covered(connection, layout)).toEqual([]);
  });

  it.each(LAYOUTS)('has arrows with a shaft that is seen in %s', (_, { connections }) => {
    for (const { points, arrow } of connections) {
      const length = points
        .slice(1)
        .reduce((sum, to, at) => sum + Math.abs(to.x - points[at]!.x) + Math.abs(to.y - points[at]!.y), 0);
      expect(length).toBeGreaterThanOrEqual(8);
      expect(arrow.size).toBeLessThanOrEqual(length / 2);
    }
  });

  it('runs through the middle of a gap that it has to itself', () => {
    const [, layout] = LAYOUTS[0]!;
    for (const { connection, path } of layout.connections) {
      const from = layout.cardById.get(connection.fromCardId);
      const to = layout.cardById.get(connection.toCardId);
      const [start, end] = [...path.matchAll(/[ML][\d.-]+ ([\d.-]+)/g)].map(([, y]) => Number(y));
      if (!from || !to || to.from !== from.to + 1 || start !== end) continue;
      const top = Math.max(from.y, to.y);
      const bottom = Math.min(from.y + from.h, to.y + to.h);
      expect(start).toBeCloseTo((top + bottom) / 2, 1);
    }
  });

  it.each(LAYOUTS)('keeps arrows off the ends of other lines in %s', (_, { connections }) => {
    for (const { id, arrow } of connections) {
      for (const other of connections) {
        const { x, y } = other.points[0]!;
        if (other.id !== id) expect(Math.hypot(x - arrow.x, y - arrow.y)).toBeGreaterThan(arrow.size + 2);
      }
    }
  });

  it('passes the name of a blueprint’s line that reaches over the gap before the first column', () => {
    const layout = layoutMap(hardMap(), { empty: 'hide', measures: { ...measures, rail: 104 } }, measure);
    const { name } = layout.lanes.find(({ form }) => form === 'divider')!;
    expect(name.x + name.w).toBeGreaterThan(layout.left);
    for (const connection of layout.connections) {
      const hit = pointsAlong(connection).find(
        ({ x, y }) => x > name.x && x < name.x + name.w && y > name.y && y < name.y + name.h,
      );
      expect(hit, connection.id).toBeUndefined();
    }
  });

  it('has the straight lines of a column on one axis', () => {
    const layout = layoutMap(
      TEMPLATES.find(({ id }) => id === 'service-blueprint')!.build(),
      { empty: 'hide' },
      measure,
    );
    const straight = layout.connections.filter(
      ({ points: [from, to, ...more] }) => more.length === 0 && from?.x === to?.x,
    );
    expect(straight.length).toBeGreaterThan(3);
    const axes = new Set(straight.map(({ points }) => points[0]?.x));
    const columns = new Set(straight.map(({ connection }) => layout.cardById.get(connection.fromCardId)?.from));
    expect(axes.size).toBe(columns.size);
  });

  it('sets an arrow on a straight end, however near a corner', () => {
    for (const [, { connections }] of LAYOUTS) {
      for (const { path, arrow } of connections) {
        const [x = 0, y = 0] = [...path.matchAll(/(?:M|Q[\d.-]+ [\d.-]+ )([\d.-]+) ([\d.-]+)/g)]
          .at(-1)!
          .slice(1)
          .map(Number);
        expect(Math.hypot(x - arrow.x, y - arrow.y)).toBeGreaterThan(arrow.size - 0.1);
      }
    }
  });
});
