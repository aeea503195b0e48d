import { describe, expect, it } from 'vitest';
import { COLLECTIONS, type JourneyMap } from '../journeyMap.ts';
import { parseMap } from '../parseMap.ts';
import type { Card } from '../records/card.ts';
import { CHANNELS } from '../records/channels.ts';
import { cardsOfCell, lanesOf, stagesOf, stepsOf } from '../timeline.ts';
import { b2bInGerman } from './german/b2b.ts';
import { classicInGerman } from './german/classic.ts';
import { eCommerceInGerman } from './german/eCommerce.ts';
import { patientInGerman } from './german/patient.ts';
import { saasInGerman } from './german/saas.ts';
import { serviceBlueprintInGerman } from './german/serviceBlueprint.ts';
import { TEMPLATES } from './index.ts';

const GERMAN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  classic: classicInGerman,
  'e-commerce': eCommerceInGerman,
  saas: saasInGerman,
  b2b: b2bInGerman,
  patient: patientInGerman,
  'service-blueprint': serviceBlueprintInGerman,
};

/** Channels in a map's own words, chosen because no channel with an icon says it. */
const FREE_CHANNELS = ['Word of mouth', 'Text message', 'Video call', 'In person', 'On site'];

const BRITISH =
  /colou?r(?<!color)|favour|behaviour|neighbour|centre|\bmetres?\b|litre|organis|realis|recognis|optimis|personalis|analys(e|ing)|catalogue|cheque|licence|programme|travell|cancell(ed|ing)|jewell|tyre|kerb|\bgrey|anaesth|paed|enquir|fulfil\b|instalment|judgement|\bageing|whilst|afterwards|towards/i;

const cardsOf = <K extends Card['kind']>(map: JourneyMap, kind: K) =>
  Object.values(map.cards).filter((card): card is Extract<Card, { kind: K }> => card.kind === kind);

/** The points of each curve from left to right, by persona and variant. */
function curvesOf(map: JourneyMap) {
  const curves = new Map<string, Array<{ stepId: string; score: number; label?: string | undefined }>>();
  for (const step of stepsOf(map)) {
    for (const point of cardsOf(map, 'emotion').filter(({ stepId }) => stepId === step.id)) {
      const key = `${point.personaId} ${point.variant}`;
      curves.set(key, [...(curves.get(key) ?? []), point]);
    }
  }
  return curves;
}

/** Every text that a reader sees, with where it stands and how many characters it may have. */
function textsOf(map: JourneyMap): Array<{ at: string; text: string; most: number }> {
  const texts: Array<{ at: string; text: string; most: number }> = [];
  const add = (at: string, most: number, ...values: Array<string | undefined>) => {
    for (const text of values) if (text !== undefined) texts.push({ at, text, most });
  };
  add('map', 60, map.map.title);
  add('map', 140, map.map.scenario, map.map.goal);
  for (const { id, name, role, quote, goals, needs, frustrations } of Object.values(map.personas)) {
    add(id, 60, name, role, ...(goals ?? []), ...(needs ?? []), ...(frustrations ?? []));
    add(id, 140, quote);
  }
  for (const { id, text, source } of Object.values(map.evidence)) {
    add(id, 140, text);
    add(id, 60, source);
  }
  for (const { id, goal } of Object.values(map.stages)) add(id, 140, goal);
  for (const card of Object.values(map.cards)) {
    if ('title' in card) add(card.id, 60, card.title);
    if ('text' in card) add(card.id, 140, card.text);
    if ('description' in card) add(card.id, 140, card.description);
    if ('label' in card) add(card.id, 40, card.label);
  }
  for (const { id, label } of Object.values(map.connections)) add(id, 40, label);
  return texts;
}

/** Names that maps may share: those of lanes, stages and steps. */
function namesOf(map: JourneyMap): string[] {
  return [map.stages, map.steps, map.lanes].flatMap((records) => Object.values(records)).map(({ name }) => name);
}

it('offers six templates with a title and one line for the gallery', () => {
  expect(TEMPLATES.map(({ id }) => id)).toEqual([
    'classic',
    'e-commerce',
    'saas',
    'b2b',
    'patient',
    'service-blueprint',
  ]);
  for (const { title, description } of TEMPLATES) {
    expect(title).toMatch(/^\S.{3,39}$/);
    expect(description).toMatch(/^\S.{30,109}\.$/);
  }
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const map = template.build();

  it('is a valid map, unchanged by a second reading', () => {
    expect(parseMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
  });

  it('is a copy of its own each time, with the same ids', () => {
    const other = template.build();
    expect(other).toEqual(map);
    for (const card of Object.values(other.cards)) card.evidenceIds?.push('changed');
    Object.values(other.personas)[0]?.goals?.push('changed');
    expect(template.build()).toEqual(map);
  });

  it('is rich and not crowded', () => {
    expect(stagesOf(map).length).toBeGreaterThanOrEqual(4);
    expect(stagesOf(map).length).toBeLessThanOrEqual(7);
    expect(stepsOf(map).length).toBeGreaterThanOrEqual(6);
    expect(stepsOf(map).length).toBeLessThanOrEqual(12);
    expect(Object.keys(map.cards).length).toBeGreaterThanOrEqual(35);
    expect(Object.keys(map.cards).length).toBeLessThanOrEqual(72);
    for (const lane of lanesOf(map)) {
      for (const step of stepsOf(map)) {
        expect(cardsOfCell(map, lane.id, step.id).length, `${lane.id} at ${step.id}`).toBeLessThanOrEqual(2);
      }
    }
  });

  it('tells what the customer does and thinks at nearly every step', () => {
    const steps = stepsOf(map).length;
    const notesOf = (lane: RegExp) =>
      new Set(
        cardsOf(map, 'note')
          .filter((card) => lane.test(card.laneId))
          .map(({ stepId }) => stepId),
      );
    expect(notesOf(/^actions$/).size).toBe(steps);
    expect(notesOf(/^thoughts/).size).toBeGreaterThanOrEqual(steps * 0.75);
    expect(new Set(cardsOf(map, 'touchpoint').map(({ stepId }) => stepId)).size).toBeGreaterThanOrEqual(steps * 0.75);
  });

  it('has touchpoints with a known or deliberately free channel, an initiator, and moments of truth', () => {
    for (const { id, channel, initiator } of cardsOf(map, 'touchpoint')) {
      expect([...CHANNELS, ...FREE_CHANNELS], id).toContain(channel);
      expect(initiator, id).toBeDefined();
    }
    const moments = cardsOf(map, 'touchpoint').filter(({ momentOfTruth }) => momentOfTruth).length;
    expect(moments).toBeGreaterThanOrEqual(1);
    expect(moments).toBeLessThanOrEqual(3);
  });

  it('has curves with a point at every step, ups and downs, and labels at both ends of the range', () => {
    const curves = curvesOf(map);
    const personas = Object.keys(map.personas);
    for (const persona of personas) expect(curves.has(`${persona} as-is`), persona).toBe(true);
    for (const [key, points] of curves) {
      expect(
        points.map(({ stepId }) => stepId),
        key,
      ).toEqual(stepsOf(map).map(({ id }) => id));
      const scores = points.map(({ score }) => score);
      expect(Math.max(...scores) - Math.min(...scores), key).toBeGreaterThan(0.8);
      const turns = scores.filter((score, i) => {
        const [before, after] = [scores[i - 1], scores[i + 1]];
        return before !== undefined && after !== undefined && (score - before) * (after - score) < 0;
      });
      expect(turns.length, key).toBeGreaterThanOrEqual(3);
      if (key.endsWith('to-be')) continue;
      for (const end of [Math.max(...scores), Math.min(...scores)]) {
        expect(points.find(({ score }) => score === end)?.label, `${key} at ${end}`).toBeDefined();
      }
    }
  });

  it('labels the curve only where it turns or ends', () => {
    for (const [key, points] of curvesOf(map)) {
      for (const [i, { score, label, stepId }] of points.entries()) {
        const [before, after] = [points[i - 1]?.score, points[i + 1]?.score];
        const passes = before !== undefined && after !== undefined && (score - before) * (after - score) > 0;
        if (label) expect(passes, `${key} at ${stepId}`).toBe(false);
      }
    }
  });

  it('has pains, opportunities and metrics that are filled in', () => {
    const [pains, ideas, metrics] = [cardsOf(map, 'pain'), cardsOf(map, 'opportunity'), cardsOf(map, 'metric')];
    for (const cards of [pains, ideas, metrics]) expect(cards.length).toBeGreaterThanOrEqual(4);
    for (const { id, severity } of pains) expect(severity, id).toBeDefined();
    expect(new Set(pains.map(({ severity }) => severity)).size).toBeGreaterThanOrEqual(2);
    for (const { id, customerValue, businessValue, effort, owner } of ideas) {
      for (const value of [customerValue, businessValue, effort, owner]) expect(value, id).toBeDefined();
    }
    for (const { id, value, unit, baseline, target, direction } of metrics) {
      for (const field of [value, unit, baseline, target, direction]) expect(field, id).toBeDefined();
      // A target that is reached already, or lies the other way, reads as a mistake.
      expect(direction === 'up' ? Number(target) > Number(value) : Number(target) < Number(value), id).toBe(true);
    }
  });

  it('rests on evidence of several kinds, all of it referred to by cards', () => {
    const used = new Set(Object.values(map.cards).flatMap(({ evidenceIds }) => evidenceIds ?? []));
    expect(Object.keys(map.evidence).filter((id) => !used.has(id))).toEqual([]);
    expect(new Set(Object.values(map.evidence).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
    for (const { id, source, date, sampleSize } of Object.values(map.evidence)) {
      for (const field of [source, date, sampleSize]) expect(field, id).toBeDefined();
    }
  });

  it('has personas that are described, and connections', () => {
    expect(Object.keys(map.personas).length).toBeGreaterThanOrEqual(1);
    for (const { id, role, quote, goals, needs, frustrations } of Object.values(map.personas)) {
      for (const field of [role, quote, goals?.[0], needs?.[0], frustrations?.[0]]) expect(field, id).toBeTruthy();
    }
    expect(Object.keys(map.connections).length).toBeGreaterThanOrEqual(2);
  });

  it('has short texts, none of them empty', () => {
    for (const { at, text, most } of textsOf(map)) {
      expect(text.trim(), at).not.toBe('');
      expect(text.length, `${at}: ${text}`).toBeLessThanOrEqual(most);
    }
    for (const name of namesOf(map)) expect(name).toMatch(/^\S.{0,39}$/);
  });

  it('is in American English, in plain characters', () => {
    for (const text of [...textsOf(map).map((entry) => entry.text), ...namesOf(map), template.description]) {
      expect(text).not.toMatch(BRITISH);
      expect(text).toMatch(/^[\x20-\x7eé]+$/);
      expect(text).not.toMatch(/\s{2}|^\s|\s$/);
    }
  });
});

it('says nothing twice, neither in a template nor across them', () => {
  const seen = new Map<string, string>();
  for (const { id, build } of TEMPLATES) {
    for (const { at, text } of textsOf(build())) {
      // A source of evidence may be the same department elsewhere; what was found there may not.
      const key = text.toLowerCase();
      expect(seen.get(key), `"${text}" of ${id} ${at}`).toBeUndefined();
      seen.set(key, `${id} ${at}`);
    }
  }
});

it('shows two personas in one template, a target curve in another, and the lines of a blueprint in a third', () => {
  const maps = TEMPLATES.map(({ build }) => build());
  expect(maps.filter((map) => Object.keys(map.personas).length === 2)).toHaveLength(1);
  expect(maps.filter((map) => cardsOf(map, 'emotion').some(({ variant }) => variant === 'to-be'))).toHaveLength(1);
  const lines = maps.map((map) => lanesOf(map).flatMap(({ line }) => line ?? []));
  expect(lines.filter((found) => found.length > 0)).toEqual([['interaction', 'visibility', 'internal-interaction']]);
  const blueprint = TEMPLATES.find(({ id }) => id === 'service-blueprint')?.build();
  expect(new Set(lanesOf(blueprint as JourneyMap).map(({ group }) => group))).toEqual(
    new Set(['customer', 'frontstage', 'backstage', 'support']),
  );
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s in German', (id, template) => {
  const german = template.in('de-AT');
  const map = german.build();
  const all = [...textsOf(map).map(({ text }) => text), ...namesOf(map), german.title, german.description];

  it('is the same map in other words, and in English for all other languages', () => {
    const english = template.build();
    expect(map.map.locale).toBe('de-AT');
    for (const part of COLLECTIONS) expect(Object.keys(map[part])).toEqual(Object.keys(english[part]));
    const { title, description } = template;
    for (const locale of [undefined, 'en-GB', 'fr']) expect(template.in(locale)).toMatchObject({ title, description });
    expect(template.in('fr').build()).toEqual(english);
  });

  it('says everything in German, as short as it has room for', () => {
    const english = new Set(textsOf(template.build()).map(({ text }) => text));
    const names = new Set(Object.values(map.personas).map(({ name }) => name));
    for (const { at, text, most } of textsOf(map)) {
      if (!names.has(text) && text !== 'Marketing' && text !== 'Support') expect(english, at).not.toContain(text);
      expect(text.length, `${at}: ${text}`).toBeLessThanOrEqual(most);
    }
    for (const name of namesOf(map)) expect(name).toMatch(/^\S.{0,39}$/);
    expect(german.title).toMatch(/^\S.{3,39}$/);
    expect(german.description).toMatch(/^\S.{30,109}\.$/);
  });

  it('is written in German characters, quotes and spaces', () => {
    for (const text of all) {
      expect(text).toMatch(/^[\x20-\x7eäöüÄÖÜßé„“€\u00a0]+$/);
      expect(text).not.toMatch(/"|\s{2}|^\s|\s$|\d[ ]?%/);
    }
  });

  it('has no words of which the template knows nothing', () => {
    const used = new Set([template.title, template.description]);
    JSON.stringify(template.build(), (_, value) => {
      if (typeof value === 'string') used.add(value);
      return value;
    });
    expect(Object.keys(GERMAN[id] ?? {}).filter((word) => !used.has(word))).toEqual([]);
  });
});
