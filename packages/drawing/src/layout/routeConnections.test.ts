import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { compactMeasures, measures } from '../theme/measures.ts';
import type { ConnectionBox, MapLayout } from './boxes.ts';
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

describe('routeConnections', () => {
  it.each(LAYOUTS)('covers no card in %s, and points at its target from outside', (_, layout) => {
    expect(layout.connections.length).toBeGreaterThan(0);
    for (const connection of layout.connections) expect(covered(connection, layout)).toEqual([]);
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
});
