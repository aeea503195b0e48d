import type { JourneyMap } from '@milepost/schema';
import { blankMap, parseMap, stagesOf } from '@milepost/schema';
import { arbitraryMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportMermaid } from './exportMermaid.ts';
import { importMermaid } from './importMermaid.ts';
import { parseJourney } from './parseJourney.ts';

/** Cards by their place: `card('touchpoints', 'awareness-1', {kind: 'touchpoint', ...})`. */
function card(laneId: string, stepId: string, fields: object) {
  return { laneId, stepId, order: 'a0', span: 1, ...fields };
}

function mapWith(cards: object[], change: (map: JourneyMap) => void = () => {}): JourneyMap {
  const map = blankMap('A map');
  const entries = cards.map((fields, index) => [`c${index}`, { id: `c${index}`, ...fields }]);
  change(map);
  return parseMap({ ...map, cards: Object.fromEntries(entries) });
}

const persona = (id: string, name: string) => ({ id, order: `a${id}`, name, basis: 'assumed' as const });
const feels = (score: number, fields: object = {}) => ({ kind: 'emotion', variant: 'as-is', score, ...fields });

describe('exportMermaid', () => {
  it('writes stages, steps, scores and actors', () => {
    const map = mapWith(
      [
        card('touchpoints', 'awareness-1', { kind: 'touchpoint', title: 'Sees an ad' }),
        card('emotions', 'awareness-1', feels(0.5, { personaId: '2' })),
        card('emotions', 'awareness-1', feels(0, { personaId: '1' })),
        card('actions', 'consideration-1', { kind: 'note', text: 'Asks around' }),
        card('emotions', 'decision-1', feels(-1, { variant: 'to-be' })),
        card('emotions', 'post-purchase-1', feels(0.35)),
        card('emotions', 'post-purchase-1', feels(1, { variant: 'to-be', personaId: '1' })),
      ],
      (made) => {
        made.personas = { 1: persona('1', 'Ana'), 2: persona('2', 'Ben') };
        made.map.scenario = 'Two people\nbuy a bicycle';
        Object.assign(made.steps['post-purchase-1']!, { name: 'Ride' });
      },
    );
    expect(exportMermaid(map)).toBe(`journey
    title A map
    accDescr: Two people#10;buy a bicycle
    section Awareness
      Sees an ad: 3.5: Ana, Ben
    section Consideration
      Asks around: 3
    section Decision
      Step 3: 1
    section Post-purchase
      Ride: 3.7
`);
  });

  it('keeps stages with nothing in them', () => {
    expect(exportMermaid(blankMap('Empty'))).toBe(`journey
    title Empty
    section Awareness
    section Consideration
    section Decision
    section Post-purchase
`);
  });

  it('counts a card for every step that it covers', () => {
    const map = mapWith([card('emotions', 'consideration-1', feels(1, { span: 2 }))]);
    expect(exportMermaid(map)).toContain('Step 2: 5\n    section Decision\n      Step 3: 5\n    section Post');
  });

  it('takes the only persona for the actor where no curve says whose it is', () => {
    const only = (made: JourneyMap) => {
      made.personas = { 1: persona('1', 'Ana') };
    };
    const cards = [
      card('touchpoints', 'awareness-1', { kind: 'touchpoint', title: 'A' }),
      card('emotions', 'awareness-1', feels(1)),
      card('touchpoints', 'decision-1', { kind: 'touchpoint', title: 'B' }),
    ];
    expect(exportMermaid(mapWith(cards, only))).toContain('A: 5: Ana\n');
    expect(exportMermaid(mapWith(cards, only))).toContain('B: 3\n');
    const ofLane = mapWith(cards, (made) => {
      made.personas = { 1: persona('1', 'Ana'), 2: persona('2', 'Ben') };
      Object.assign(made.lanes['emotions']!, { personaId: '2' });
    });
    expect(exportMermaid(ofLane)).toContain('A: 5: Ben\n');
  });

  it.each([
    'a;b',
    '#1',
    'a: b',
    'two\nlines',
    'title of honour',
    'Section 8',
    'journey',
    'accTitle',
    'accDescr {',
    '% of sales',
    '5%% off',
    '%%{init: {}}%%',
    'C4Container',
    'style: #fff;',
    '#quot;',
    'a, b',
    '',
    '<br>"\'[](){}',
    '日本 😀 ♥',
  ])('writes %j so that it is read again, wherever it stands', (text) => {
    const map = mapWith(
      [
        card('touchpoints', 'awareness-1', { kind: 'touchpoint', title: text }),
        card('emotions', 'awareness-1', feels(1, { personaId: '1' })),
      ],
      (made) => {
        made.personas = { 1: persona('1', text) };
        Object.assign(made.map, { title: text, scenario: text });
        Object.assign(made.stages['awareness']!, { name: text });
      },
    );
    const { title, accDescr, sections } = parseJourney(exportMermaid(map));
    expect([title ?? '', accDescr ?? '', sections[0]?.name]).toEqual([text, text, text]);
    expect(sections[0]?.tasks).toMatchObject([{ name: text || 'Step 1', score: 5, actors: text ? [text] : [] }]);
  });
});

describe('properties', () => {
  const trap = fc.constantFrom(
    ...['title ', 'section', 'journey', 'accTitle', 'accDescr', '{', '}', ':', ';', '#', '%', '%%', '%%{init: x}%%'],
    ...[
      '\n',
      '\t',
      ',',
      ' ',
      '\u00a0',
      '\u2028',
      'style',
      'classDef',
      'style:#f;',
      'C4Container',
      '#35;',
      '---',
      '```',
    ],
  );
  const text = fc
    .array(fc.oneof(trap, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 5 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a map's texts may not hold
    .map((pieces) => pieces.join('').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffc]/g, ''));
  const task = fc.record({ name: text, score: fc.integer({ min: 100, max: 500 }), actors: fc.array(fc.nat(3)) });
  const journey = fc.record({
    title: text,
    actors: fc.array(text, { minLength: 4, maxLength: 4 }),
    sections: fc.array(fc.record({ name: text, tasks: fc.array(task, { maxLength: 4 }) }), { maxLength: 4 }),
  });

  it('export and parse give the same names, scores and actors', () => {
    fc.assert(
      fc.property(journey, ({ title, actors, sections }) => {
        const map = blankMap(title);
        Object.assign(map, { stages: {}, steps: {} });
        map.personas = Object.fromEntries(actors.map((name, index) => [`p${index}`, persona(`p${index}`, name)]));
        let count = 0;
        const expected = sections.map((section, at) => {
          const stageId = `s${at}`;
          map.stages[stageId] = { id: stageId, order: `a${at}`, name: section.name, kind: 'custom' };
          if (section.tasks.length === 0) {
            map.steps[`${stageId}-0`] = { id: `${stageId}-0`, stageId, order: 'a0', name: '' };
            count++;
          }
          const tasks = section.tasks.map((made, index) => {
            count++;
            const id = `${stageId}-${index}`;
            map.steps[id] = { id, stageId, order: `a${index}`, name: made.name };
            const felt = [...new Set(made.actors)].sort();
            for (const whose of felt.length > 0 ? felt : [undefined]) {
              const cardId = `${id}-${whose}`;
              const personaId = whose === undefined ? {} : { personaId: `p${whose}` };
              const score = (made.score - 300) / 200;
              Object.assign(map.cards, { [cardId]: { id: cardId, ...card('emotions', id, feels(score, personaId)) } });
            }
            const names = new Set(felt.map((whose) => actors[whose]!.trim()).filter((name) => name !== ''));
            return { name: made.name.trim() || `Step ${count}`, score: made.score / 100, actors: [...names] };
          });
          return { name: section.name.trim(), tasks };
        });
        const read = parseJourney(exportMermaid(parseMap(map)));
        expect(read.title ?? '').toBe(title.trim());
        expect(read.warnings).toEqual([]);
        expect(
          read.sections.map(({ name, tasks }) => ({
            name,
            tasks: tasks.map((found) => ({ name: found.name, score: found.score, actors: found.actors })),
          })),
        ).toEqual(expected);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it('any map is written so that it can be read again, and writing that again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryMap(60), (map) => {
        const text = exportMermaid({ ...map, map: { ...map.map, title: 'A map' } });
        const { document } = importMermaid(text);
        expect(stagesOf(document).map(({ name }) => name)).toEqual(stagesOf(map).map(({ name }) => name.trim()));
        expect(exportMermaid(document)).toBe(text);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
