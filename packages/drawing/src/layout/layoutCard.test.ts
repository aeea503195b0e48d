import type { CardOf } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { compactMeasures } from '../theme/measures.ts';
import { layoutCard } from './layoutCard.ts';
import { resolveOptions } from './layoutOptions.ts';

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
