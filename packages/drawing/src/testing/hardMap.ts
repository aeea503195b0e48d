import type { Card, JourneyMap, Lane } from '@milepost/schema';

/** Fields of a card that differ from the plainest one of its kind. */
type CardFields = Partial<Record<string, unknown>> & { readonly kind: Card['kind'] };

const LANES: ReadonlyArray<Pick<Lane, 'id' | 'kind' | 'name'> & Partial<Lane>> = [
  { id: 'touch', kind: 'touchpoints', name: 'Touchpoints with a name that is rather long for a rail' },
  { id: 'quotes', kind: 'quotes', name: 'In their words', group: 'frontstage' },
  { id: 'line', kind: 'divider', name: 'Line of visibility', line: 'visibility', group: 'frontstage' },
  { id: 'notes', kind: 'notes', name: 'ملاحظات العميل', group: 'backstage', personaId: 'p2' },
  { id: 'mood', kind: 'emotions', name: 'Emotions' },
  { id: 'pains', kind: 'pains', name: 'Pains' },
  { id: 'ideas', kind: 'opportunities', name: 'Ideas' },
  { id: 'numbers', kind: 'metrics', name: 'Numbers' },
  { id: 'images', kind: 'images', name: 'Pictures' },
  { id: 'folded', kind: 'notes', name: 'Folded away', collapsed: true },
  { id: 'hidden', kind: 'notes', name: 'Not to be seen', visible: false },
  { id: 'nothing', kind: 'notes', name: 'Nothing yet' },
];

const CARDS: Record<
  string,
  CardFields & { readonly at: readonly [lane: string, step: number]; readonly span?: number }
> = {
  t1: {
    at: ['touch', 0],
    kind: 'touchpoint',
    title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
    description: 'See https://example.com/a/very/long/path/that/has/no/spaces/at/all?and=a&query=string#and-a-fragment',
    channel: 'A channel of our own whose name does not fit on one line of a chip, however small',
    owner: 'A team',
    momentOfTruth: true,
    link: 'https://shop.example.com/checkout?step=2&x=<y>',
    evidenceIds: ['e1', 'e2'],
    confidence: 'partial',
    initiator: 'third-party',
  },
  t2: { at: ['touch', 1], span: 2, kind: 'touchpoint', title: 'Over two steps and a stage', channel: 'store' },
  t3: {
    at: ['touch', 2],
    kind: 'touchpoint',
    title: '商品ページで価格を比べる',
    description: '三つの店を開いて比べるが、送料がどこにも書いていないので諦める。',
    channel: 'web',
  },
  t4: {
    at: ['touch', 2],
    kind: 'touchpoint',
    title: 'مقارنة الأسعار على الموقع',
    description: 'يفتح ثلاثة متاجر ويقارن Price 3,200 ثم يغلق الصفحة.',
    channel: 'mobile-app',
  },
  t5: { at: ['touch', 3], kind: 'touchpoint', title: 'Unboxing 📦 with the 👨‍👩‍👧‍👦 and a 🇯🇵 flag', channel: 'mail' },
  q1: {
    at: ['quotes', 1],
    kind: 'quote',
    text: 'I <b>never</b> & "ever" want to do\n\nthat again!',
    speaker: 'Anna O’Neill, 41',
  },
  q2: { at: ['quotes', 4], kind: 'quote', text: 'ทำไมต้องกรอกแบบฟอร์มเดิมซ้ำสามครั้งในวันเดียวกันด้วย', speaker: 'ลูกค้า' },
  n1: { at: ['notes', 0], span: 5, kind: 'note', text: 'One note over all five steps.' },
  n2: { at: ['notes', 0], kind: 'note', text: 'לקוחות לא מוצאים את הכפתור, ולכן הם מתקשרים (03-1234567).' },
  n3: { at: ['notes', 2], kind: 'note', text: 'ग्राहक को समझ नहीं आता कि आगे क्या करना है।' },
  n4: { at: ['notes', 4], span: 9, kind: 'note', text: 'Runs past the last step.' },
  m1: { at: ['mood', 0], kind: 'emotion', personaId: 'p1', variant: 'as-is', score: 0.9, label: 'Full of hope' },
  m2: { at: ['mood', 1], kind: 'emotion', personaId: 'p1', variant: 'as-is', score: -0.4 },
  m3: {
    at: ['mood', 2],
    kind: 'emotion',
    personaId: 'p1',
    variant: 'as-is',
    score: -1,
    label: 'Ready to give up on it and to tell everyone about it, at length',
  },
  m4: { at: ['mood', 4], kind: 'emotion', personaId: 'p1', variant: 'as-is', score: 0.5, label: 'Glad' },
  m5: { at: ['mood', 0], kind: 'emotion', personaId: 'p2', variant: 'as-is', score: 0.85, label: 'Curious' },
  m6: { at: ['mood', 2], kind: 'emotion', personaId: 'p2', variant: 'as-is', score: 0.1, label: 'So so' },
  m7: { at: ['mood', 4], kind: 'emotion', personaId: 'p2', variant: 'as-is', score: -0.7, label: 'Annoyed' },
  m8: { at: ['mood', 0], kind: 'emotion', personaId: 'p1', variant: 'to-be', score: 0.4 },
  m9: { at: ['mood', 2], kind: 'emotion', personaId: 'p1', variant: 'to-be', score: 0.6, label: 'Calm' },
  m0: { at: ['mood', 4], kind: 'emotion', personaId: 'p1', variant: 'to-be', score: 0.95, label: 'Delighted 🎉' },
  p1: { at: ['pains', 2], kind: 'pain', text: 'Shipping costs show up last', severity: 3, evidenceIds: ['e1'] },
  p2: {
    at: ['pains', 2],
    kind: 'pain',
    text: 'No answer for days',
    severity: 1,
    owner: 'Support',
    confidence: 'validated',
  },
  o1: {
    at: ['ideas', 2],
    kind: 'opportunity',
    text: 'Say the whole price at once',
    customerValue: 5,
    businessValue: 4,
    effort: 2,
    status: 'in-progress',
    link: 'mailto:ideas@example.com',
  },
  k1: {
    at: ['numbers', 3],
    kind: 'metric',
    title: 'Conversion',
    value: 1234.5,
    unit: '%',
    baseline: 10,
    target: 20_000,
    direction: 'up',
    source: 'Analytics',
    measuredAt: '2026-06-30',
  },
  k2: { at: ['numbers', 4], kind: 'metric', title: 'Time to answer' },
  i1: { at: ['images', 1], kind: 'image', caption: 'The form, page two', alt: 'A form with thirty fields' },
  f1: { at: ['folded', 1], kind: 'note', text: 'Folded' },
  h1: { at: ['hidden', 1], kind: 'note', text: 'Hidden' },
};

const key = (index: number) => `a${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}V`;

/** A map with everything that is hard to lay out: long words, many scripts, spans, several curves, hidden lanes. */
export function hardMap(): JourneyMap {
  const map: JourneyMap = {
    schemaVersion: 1,
    map: {
      title: 'Buying a sofa for four & living with it: “never again?” <now>',
      scenario: 'A family of four looks for a sofa that fits through the door.',
      goal: 'Sit together on Friday evening',
      state: 'future',
      owner: 'Home team',
      locale: 'en-US',
      tags: ['furniture', '家具'],
      reviewBy: '2027-01-31',
    },
    personas: {
      p1: {
        id: 'p1',
        order: 'a0',
        name: 'Anna O’Neill',
        role: 'Mother of two',
        quote: 'It has to survive the kids.',
        goals: ['A sofa by Friday'],
        needs: ['Exact measures'],
        frustrations: ['Hidden costs', 'Waiting in for a van'],
        basis: 'assumed',
      },
      p2: { id: 'p2', order: 'a1', name: '田中 花子', role: 'デザイナー', basis: 'researched', colour: '#0b6e78' },
    },
    stages: {
      s1: {
        id: 's1',
        order: 'a0',
        name: 'Awareness of a need that nobody in the family had noticed',
        kind: 'awareness',
        goal: 'Notice',
        duration: '2 weeks',
      },
      s2: { id: 's2', order: 'a1', name: '検討', kind: 'consideration', colour: '#ffd43b' },
      s3: { id: 's3', order: 'a2', name: 'قرار', kind: 'decision' },
    },
    steps: {},
    lanes: {},
    cards: {},
    connections: {
      c1: { id: 'c1', fromCardId: 't1', toCardId: 't2', kind: 'flow', label: 'asks at the store' },
      c2: { id: 'c2', fromCardId: 't5', toCardId: 't3', kind: 'loop' },
      c3: { id: 'c3', fromCardId: 'p1', toCardId: 'o1', kind: 'dependency' },
      c4: { id: 'c4', fromCardId: 't1', toCardId: 'k1', kind: 'flow' },
      c5: { id: 'c5', fromCardId: 't4', toCardId: 'h1', kind: 'flow' },
    },
    evidence: {
      e1: {
        id: 'e1',
        kind: 'survey',
        text: 'Four in ten leave at the shipping costs',
        source: 'Exit survey',
        date: '2026-03-01',
        sampleSize: 1204,
        link: 'https://example.com/survey',
      },
      e2: { id: 'e2', kind: 'quote', text: 'Interviews at home' },
    },
  };
  ['s1', 's1', 's2', 's2', 's3'].forEach((stageId, index) => {
    map.steps[`st${index}`] = {
      id: `st${index}`,
      stageId,
      order: key(index),
      name:
        index === 3
          ? 'A step whose name takes more than one line of its column'
          : index === 1
            ? ''
            : `Step ${index + 1}`,
    };
  });
  LANES.forEach((lane, index) => {
    map.lanes[lane.id] = { order: key(index), group: 'customer', visible: true, collapsed: false, ...lane };
  });
  Object.entries(CARDS).forEach(([id, { at, span = 1, ...fields }], index) => {
    const place = { id, laneId: at[0], stepId: `st${at[1]}`, order: key(index), span };
    map.cards[id] = { ...place, ...fields } as Card;
  });
  return map;
}
