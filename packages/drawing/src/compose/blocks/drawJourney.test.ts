import type { JourneyMap } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { curveCrossings } from '../../layout/curveCrossings.ts';
import { englishWords } from '../../layout/words.ts';
import { createMeasure } from '../../skia/createMeasure.ts';
import { textsOf } from '../../testing/textsOf.ts';
import { lightTheme } from '../../theme/lightTheme.ts';
import { drawJourney } from './drawJourney.ts';

const pen = { theme: lightTheme, words: englishWords, locale: 'en', measure: createMeasure('en') };
const maps = TEMPLATES.map((template) => template.in('en').build());
const draw = (map: JourneyMap, w: number) => drawJourney(map, w, { curve: 180, lead: 1 }, pen);

describe('a journey in short', () => {
  it('has the names of all stages whole, in two lines at most', () => {
    for (const map of maps) {
      const said = textsOf(draw(map, 706).ops).map(({ text }) => text);
      for (const { name } of Object.values(map.stages)) {
        const halves = name.split(' ').map((_, at, words) => [words.slice(0, at).join(' '), words.slice(at).join(' ')]);
        expect(halves.some((lines) => lines.every((line) => line === '' || said.includes(line)))).toBe(true);
      }
    }
  });

  it('keeps faces apart and large enough to be told, however many feelings a step has', () => {
    const [map] = maps;
    const [feeling] = Object.values(map?.cards ?? {}).filter(({ kind }) => kind === 'emotion');
    if (!map || !feeling) throw new Error('there is no feeling');
    const many = Object.values(map.steps).flatMap(({ id: stepId }) =>
      Array.from({ length: 40 }, (_, at) => ({ ...feeling, id: `${stepId}-${at}`, stepId, score: Math.sin(at * 7) })),
    );
    const crowded = { ...map, cards: Object.fromEntries(many.map((card) => [card.id, card])) };
    const points = [...draw(crowded, 706).layout.pointById.values()].sort((a, b) => a.x - b.x);
    for (const [at, { x, y, r }] of points.entries()) {
      expect(r).toBeGreaterThan(7);
      const next = points[at + 1];
      if (next) expect(Math.hypot(next.x - x, next.y - y)).toBeGreaterThan(r + next.r);
    }
  });

  it('sets words of a feeling in one line, clear of all curves', () => {
    for (const map of maps) {
      for (const { plot } of draw(map, 706).layout.lanes) {
        const curves = plot?.curves ?? [];
        const crossed = curveCrossings(curves.map(({ points }) => points));
        const labels = curves.flatMap(({ points }) => points.flatMap(({ label }) => label ?? []));
        for (const label of labels) {
          expect(label.text.lines).toHaveLength(1);
          expect(crossed(label)).toBe(false);
        }
      }
    }
  });

  it('keeps the faces of two curves above each other and all of one size', () => {
    const map = maps.find(({ map: { title } }) => title.includes('schedule')) as JourneyMap;
    const points = [...draw(map, 952).layout.pointById.values()];
    expect(new Set(points.map(({ r }) => r)).size).toBe(1);
    const steps = Map.groupBy(points, ({ card }) => card.stepId);
    for (const group of steps.values()) expect(new Set(group.map(({ x }) => x)).size).toBe(1);
  });
});
