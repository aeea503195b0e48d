import { addCard, addLane, applyChanges, blankMap, type CardOf, stepsOf } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { compactMeasures } from '../theme/measures.ts';
import { layoutMap } from './layoutMap.ts';
import { metricTrack } from './metricTrack.ts';

type Fields = Partial<Pick<CardOf<'metric'>, 'value' | 'baseline' | 'target' | 'direction' | 'unit'>>;

const metric = (fields: Fields) => ({ id: 'm', kind: 'metric', title: 'Sales', ...fields }) as CardOf<'metric'>;

describe('metricTrack', () => {
  it('lies between baseline and target, with the value where it is', () => {
    expect(metricTrack(metric({ value: 23, baseline: 18, target: 30 }))).toEqual({
      baseline: 0,
      target: 1,
      value: 5 / 12,
    });
    expect(metricTrack(metric({ value: 9, baseline: 11, target: 1, direction: 'down' }))?.value).toBeCloseTo(0.2);
  });

  it('shows a value that is worse than the baseline left of it', () => {
    const track = metricTrack(metric({ value: 12, baseline: 10, target: 4 }));
    expect(track?.value).toBe(0);
    expect(track?.baseline).toBeCloseTo(0.25);
    expect(track?.target).toBe(1);
  });

  it('shows a value beyond the target right of it', () => {
    expect(metricTrack(metric({ value: 15, baseline: 0, target: 10 }))).toEqual({
      baseline: 0,
      target: 2 / 3,
      value: 1,
    });
  });

  it('keeps baseline and target apart, however far away the value is', () => {
    expect(metricTrack(metric({ value: -1e9, baseline: 0, target: 1 }))).toEqual({
      baseline: 0.5,
      target: 1,
      value: 0,
    });
  });

  it.each([
    [{ value: 23, target: 30 }],
    [{ value: 23, baseline: 18 }],
    [{ baseline: 18, target: 30 }],
    [{ value: 23, baseline: 30, target: 30 }],
    [{ value: 1, baseline: -Number.MAX_VALUE, target: Number.MAX_VALUE }],
  ])('is not there where it would mean nothing: %o', (fields) => {
    expect(metricTrack(metric(fields))).toBeUndefined();
  });
});

describe('a metric', () => {
  const content = (fields: Fields, measures = compactMeasures) => {
    const blank = blankMap();
    const map = applyChanges(blank, addLane(blank, { id: 'numbers', kind: 'metrics', name: 'Numbers' }));
    const place = { laneId: 'numbers', stepId: stepsOf(map)[0]?.id ?? '' };
    const card = addCard(map, { id: 'm', ...place, fields: { title: 'Sales', ...fields } });
    const layout = layoutMap(applyChanges(map, card), { measures, empty: 'hide' }, createMeasure('en-US'));
    return layout.cardById.get('m')?.content;
  };

  it('has its baseline at one end and its target at the other, in one row', () => {
    const found = content({ value: 23, baseline: 18, target: 30, unit: '%', direction: 'up' });
    expect(found?.from?.text).toBe('from\u00a018%');
    expect(found?.caption?.text).toBe('Target 30%');
    expect(found?.from?.y).toBe(found?.caption?.y);
    expect((found?.caption?.x ?? 0) + (found?.caption?.w ?? 0)).toBeCloseTo(
      (found?.progress?.x ?? 0) + (found?.progress?.w ?? 0),
    );
  });

  it('says its unit beside the value alone where the ends of the line have no room for it', () => {
    const unit = 'enquiries for each hundred orders';
    const found = content({ value: 14, baseline: 17, target: 8, unit, direction: 'down' });
    expect(found?.from?.text).toBe('from\u00a017');
    expect(found?.caption?.text).toBe('Target 8');
    expect(found?.value?.text).toContain(unit);
  });

  it('keeps its value in one line where a smaller size lets it', () => {
    const { value } = content({ value: 14, unit: 'per 100 orders' }) ?? {};
    expect(value?.lines).toHaveLength(1);
    expect(value?.role).toBe('name');
    expect(content({ value: 14, unit: '%' })?.value?.role).toBe('value');
  });
});
