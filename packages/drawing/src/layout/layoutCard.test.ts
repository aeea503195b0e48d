import type { CardOf } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { compactMeasures } from '../theme/measures.ts';
import { layoutCard } from './layoutCard.ts';
import { resolveOptions } from './layoutOptions.ts';
import { englishWords } from './words.ts';

const measure = createMeasure('en-US');
const context = { evidence: '', leadsTo: [], locale: 'en', key: 'en' };

function touchpoint(w: number, fields: Partial<CardOf<'touchpoint'>>) {
  const card = { id: 't', kind: 'touchpoint', title: 'Chat', ...fields } as CardOf<'touchpoint'>;
  return layoutCard(card, w, context, resolveOptions({ measures: compactMeasures }), measure);
}

describe('layoutCard', () => {
  it('keeps the words of a chip in one line where they fit without its icon', () => {
    const [wide] = touchpoint(180, { initiator: 'company' }).chips;
    expect(wide?.icon).toBeDefined();
    const [narrow] = touchpoint(138, { initiator: 'company' }).chips;
    expect(narrow?.text.lines).toHaveLength(1);
    expect(narrow?.icon).toBeUndefined();
  });

  it('puts no chip beside one that takes several lines', () => {
    const card = {
      id: 'm',
      kind: 'metric',
      title: 'Informed',
      source: 'Discharge survey',
      measuredAt: '2026-08-28',
    } as CardOf<'metric'>;
    const known = { ...context, evidence: '4' };
    const words = { ...englishWords, evidence: (numbers: string) => numbers };
    const options = resolveOptions({ measures: compactMeasures, words });
    const [measured, evidence] = layoutCard(card, 150, known, options, measure).chips;
    expect(measured?.text.lines).toHaveLength(2);
    expect(evidence?.y).toBeGreaterThanOrEqual((measured?.y ?? 0) + (measured?.h ?? 0));
  });

  it('lets a star cost only the first line of a title its width', () => {
    const { title, star } = touchpoint(180, {
      title: 'A pilot in the warehouse at night',
      momentOfTruth: true,
    });
    const [first, ...rest] = title?.lines ?? [];
    expect((first?.x ?? 0) + (first?.w ?? 0)).toBeLessThanOrEqual(star?.x ?? 0);
    expect(rest.some(({ x, w }) => x + w > (star?.x ?? 0))).toBe(true);
    expect(title?.lines.map(({ text }) => text).join(' ')).toBe(title?.text);
    expect(title?.h).toBe(20 * (rest.length + 1));
  });

  it.each(['كتاب جديد للعميل مع مراجعات', 'Donaudampfschifffahrtsgesellschaft', ''])(
    'keeps the star clear of %s',
    (text) => {
      const { title, star } = touchpoint(140, { title: text, momentOfTruth: true });
      const [first] = title?.lines ?? [];
      if (first) expect(first.x + first.w).toBeLessThanOrEqual(star?.x ?? 0);
    },
  );
});
