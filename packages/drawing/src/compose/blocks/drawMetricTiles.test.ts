import type { CardOf } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../layout/words.ts';
import { createMeasure } from '../../skia/createMeasure.ts';
import { textsOf } from '../../testing/textsOf.ts';
import { lightTheme } from '../../theme/lightTheme.ts';
import { drawMetricTiles } from './drawMetricTiles.ts';

const pen = { theme: lightTheme, words: englishWords, locale: 'en', measure: createMeasure('en') };

function metric(id: string, value: number, unit: string): CardOf<'metric'> {
  const place = { laneId: 'lane', stepId: 'step', order: 'a0', span: 1 };
  return { id, kind: 'metric', ...place, title: 'Contacts', value, unit } as CardOf<'metric'>;
}

describe('numbers beside each other', () => {
  it('have a unit of words in smaller letters on the line of the number', () => {
    const { ops } = drawMetricTiles([metric('a', 14, 'per 100 orders'), metric('b', 71, '%')], 340, pen);
    const texts = textsOf(ops);
    const number = texts.find(({ text }) => text === '14');
    const unit = texts.find(({ text }) => text === 'per 100 orders');
    expect(unit?.y).toBe(number?.y);
    expect(unit?.size).toBeLessThan(number?.size ?? 0);
    expect(texts.map(({ text }) => text)).toContain('71%');
  });

  it('have a line between them as high as the highest', () => {
    const tall = {
      ...metric('a', 1, '%'),
      title: 'Contacts about an order that has not come when it was said that it would',
    };
    const { ops, h } = drawMetricTiles([tall, metric('b', 71, '%')], 340, pen);
    const line = ops.find((op) => op.op === 'line');
    expect(line?.op === 'line' && line.y2).toBeGreaterThan(h - 3);
  });
});
