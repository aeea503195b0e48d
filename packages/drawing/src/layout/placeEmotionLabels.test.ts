import type { CardOf, JourneyMap } from '@milepost/schema';
import { applyChanges } from '@milepost/schema';
import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { hardMap } from '../testing/hardMap.ts';
import { compactMeasures } from '../theme/measures.ts';
import type { EmotionLabel, EmotionPlot } from './boxes.ts';
import { curveCrossings } from './curveCrossings.ts';
import { layoutMap } from './layoutMap.ts';
import { NAME_SAMPLE } from './placeEmotionLabels.ts';

const measure = createMeasure('en-US');

function plotOf(map: JourneyMap): EmotionPlot {
  const { lanes } = layoutMap(map, { empty: 'hide', measures: compactMeasures, columnWidth: 180 }, measure);
  return lanes.find(({ plot }) => plot)?.plot as EmotionPlot;
}

const template = (id: string) => TEMPLATES.find((one) => one.id === id)?.build() as JourneyMap;

describe('placeEmotionLabels', () => {
  /** What curves run through. */
  function crossedWords({ curves }: EmotionPlot): string[] {
    const crossed = curveCrossings(curves.map(({ points }) => points));
    const labels = curves.flatMap(({ points, name }) => [...points.map(({ label }) => label), name]);
    const through = labels.filter((label): label is EmotionLabel => label !== undefined && crossed(label));
    return through.map(({ text }) => text.lines.map((line) => line.text).join(' '));
  }

  it.each(TEMPLATES.map(({ id }) => id))('lets no curve run through words in %s', (id) => {
    expect(crossedWords(plotOf(template(id)))).toEqual([]);
  });

  it('breaks words into more lines where they are clear of a steep curve only so', () => {
    const measures = { ...compactMeasures, emotionLane: 300, feelingRoom: 170 };
    const { lanes } = layoutMap(template('saas'), { empty: 'hide', measures, columnWidth: 150, paper: true }, measure);
    const plot = lanes.find((lane) => lane.plot)?.plot as EmotionPlot;
    expect(crossedWords(plot)).toEqual([]);
    const labels = plot.curves.flatMap(({ points }) => points.flatMap(({ label }) => label ?? []));
    const steep = labels.find(({ text }) => text.text === 'A person in ten minutes');
    expect(steep?.text.lines.length).toBeGreaterThan(1);
  });

  it('breaks words into lines about as long as each other', () => {
    const measures = { ...compactMeasures, columnMin: 0 };
    const { lanes } = layoutMap(template('b2b'), { empty: 'hide', measures, columnWidth: 100 }, measure);
    const points = lanes.flatMap(({ plot }) => plot?.curves ?? []).flatMap((curve) => curve.points);
    const lines = points.find(({ label }) => label?.text.text === 'The crew wants more')?.label?.text.lines;
    expect(lines?.map(({ text }) => text)).toEqual(['The crew', 'wants more']);
  });

  it('draws crowded faces as large as the feelings beside them let it, touching none', () => {
    const map = template('classic');
    const feeling = Object.values(map.cards).find((card) => card.kind === 'emotion') as CardOf<'emotion'>;
    const cards = [0.9, -0.9, 0.8, -0.8, 0.9, -0.9].map((score, i) => ({
      ...feeling,
      id: `${feeling.id.slice(0, -1)}${i}`,
      score,
      order: `a${i}`,
    }));
    const crowded = { ...map, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
    const points = plotOf(crowded).curves.flatMap((curve) => curve.points);
    expect(points).toHaveLength(6);
    points.forEach((a, at) => {
      // As large as if they all stood at the same height, they were dots.
      expect(a.r).toBeGreaterThan(10);
      for (const b of points.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    });
  });

  it('keeps the words of a curve’s name whole where the room beside its end is too narrow for them', () => {
    const map = template('b2b');
    const persona = Object.keys(map.personas)[0] as string;
    const renamed = applyChanges(map, [
      { op: 'set', in: 'personas', id: persona, fields: { name: 'Warehouseadministrator' } },
    ]);
    const names = plotOf(renamed).curves.map(({ name }) => name?.text.lines.map(({ text }) => text));
    expect(names).toContainEqual(['Warehouseadministrator']);
  });

  it.each([180, 220, 260])(
    'keeps words side by side apart, so that they read as two, in columns of %i',
    (columnWidth) => {
      const { lanes } = layoutMap(hardMap(), { empty: 'hide', measures: compactMeasures, columnWidth }, measure);
      const points = lanes.flatMap(({ plot }) => plot?.curves ?? []).flatMap((curve) => curve.points);
      const labels = points.flatMap(({ label }) => label ?? []);
      expect(labels.length).toBeGreaterThan(3);
      labels.forEach((a, at) => {
        for (const b of labels.slice(at + 1)) {
          const across = Math.max(a.x, b.x) - Math.min(a.x + a.w, b.x + b.w);
          const down = Math.max(a.y, b.y) - Math.min(a.y + a.h, b.y + b.h);
          expect(across >= 8 || down >= 0, `${a.text.text}, ${b.text.text}: ${across}`).toBe(true);
        }
      });
    },
  );

  it('keeps words clear of the faces of the scale', () => {
    for (const { id } of TEMPLATES) {
      const plot = plotOf(template(id));
      for (const { label } of plot.curves.flatMap(({ points }) => points)) {
        if (label) expect(label.x).toBeGreaterThanOrEqual(plot.x + 26);
      }
    }
  });

  it.each(TEMPLATES.map(({ id }) => id))(
    'lets no face touch another in %s, and no words lie on the neutral line',
    (id) => {
      const { curves, baseline } = plotOf(template(id));
      const points = curves.flatMap((curve) => curve.points);
      points.forEach((a, at) => {
        for (const b of points.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r + 1);
      });
      const cutting = points.filter(({ label }) => label && label.y < baseline && label.y + label.h > baseline);
      expect(cutting.map(({ label }) => label?.text.text)).toEqual([]);
    },
  );

  it('keeps room before the name of a curve for a piece of it', () => {
    for (const { name } of plotOf(template('b2b')).curves) {
      expect((name?.text.x ?? 0) - (name?.x ?? 0)).toBe(NAME_SAMPLE.w + NAME_SAMPLE.gap);
    }
  });
});
