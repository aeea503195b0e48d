import type { Card, JourneyMap } from '@milepost/schema';
import { LIMITS } from '@milepost/schema';
import * as fc from 'fast-check';
import { hardMap } from './hardMap.ts';

const WORDS = [
  'a',
  'checkout',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'https://example.com/a/path/without/any/spaces?and=a&query',
  '送料がどこにも書いていない',
  'مقارنة الأسعار 3,200 SAR',
  'הלקוח (03-1234567)',
  'ทำไมต้องกรอกแบบฟอร์มเดิมซ้ำ',
  'ग्राहक को समझ नहीं आता',
  '👨‍👩‍👧‍👦🇯🇵👍🏽',
  '👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩‍👩',
  '﷽',
  'soft\u00adhyphen\u00adated',
  'line\nline\n\nline\n',
  '<b>&amp;"\'',
];

/** Texts as people and programs write them: words of many scripts, very long ones, and any characters at all. */
export const hardText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-composite', maxLength: 20 }) },
);

interface Edit {
  readonly card: number;
  readonly text: string;
  readonly more: string;
  readonly span: number;
  readonly step: number;
  readonly score: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  card: fc.nat(),
  text: hardText,
  more: hardText,
  span: fc.integer({ min: 1, max: 6 }),
  step: fc.nat(4),
  score: fc.double({ min: -1, max: 1, noNaN: true }),
});

function edited(card: Card, { text, more, span, step, score }: Omit<Edit, 'card'>): Card {
  const place = { span, stepId: `st${step}`, owner: more };
  switch (card.kind) {
    case 'touchpoint':
      return { ...card, ...place, title: text, description: more, channel: text };
    case 'metric':
      return { ...card, ...place, title: text, unit: more };
    case 'emotion':
      return { ...card, ...place, label: text, score };
    case 'image':
      return { ...card, ...place, caption: text };
    case 'quote':
      return { ...card, ...place, text, speaker: more };
    default:
      return { ...card, ...place, text };
  }
}

/** What an editor sets by hand of stages, steps, lanes and personas. */
const structure = fc.record({
  collapsed: fc.array(fc.constantFrom('s1', 's2', 's3'), { maxLength: 3 }),
  widths: fc.array(fc.option(fc.integer({ min: LIMITS.stepWidth.least, max: 600 })), { maxLength: 5 }),
  heights: fc.array(fc.option(fc.integer({ min: LIMITS.laneHeight.least, max: 400 })), { maxLength: 6 }),
  hidden: fc.boolean(),
});

function structured(
  map: JourneyMap,
  { collapsed, widths, heights, hidden }: typeof structure extends fc.Arbitrary<infer S> ? S : never,
) {
  for (const id of collapsed) map.stages[id] = { ...map.stages[id]!, collapsed: true };
  widths.forEach((width, i) => {
    if (width !== null) map.steps[`st${i}`] = { ...map.steps[`st${i}`]!, width };
  });
  Object.values(map.lanes).forEach((lane, i) => {
    const height = heights[i];
    if (height) map.lanes[lane.id] = { ...lane, height };
  });
  if (hidden) map.personas['p2'] = { ...map.personas['p2']!, hidden };
}

/** The hard map with other words, spans, places and scores on its cards, other names, and a structure set by hand. */
export const arbitraryHardMap: fc.Arbitrary<JourneyMap> = fc
  .record({
    edits: fc.array(edit, { maxLength: 25 }),
    names: fc.array(hardText, { minLength: 4, maxLength: 4 }),
    byHand: fc.option(structure, { freq: 2 }),
  })
  .map(({ edits, names, byHand }) => {
    const map = hardMap();
    const ids = Object.keys(map.cards);
    for (const { card, ...fields } of edits) {
      const id = ids[card % ids.length] as string;
      map.cards[id] = edited(map.cards[id] as Card, fields);
    }
    const [stage, step, lane, persona] = names as [string, string, string, string];
    map.stages['s1'] = { ...map.stages['s1']!, name: stage, duration: persona, goal: lane };
    map.steps['st1'] = { ...map.steps['st1']!, name: step };
    map.lanes['touch'] = { ...map.lanes['touch']!, name: lane };
    map.personas['p1'] = { ...map.personas['p1']!, name: persona, quote: stage, goals: [step, lane] };
    map.map = { ...map.map, title: stage, scenario: lane };
    if (byHand) structured(map, byHand);
    return map;
  });
