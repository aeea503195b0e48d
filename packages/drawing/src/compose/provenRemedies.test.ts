import type { JourneyMap } from '@milepost/schema';
import type { ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { largeMap } from '@milepost/schema/testing';
import { describe, expect, it } from 'vitest';
import { composeHere } from '../skia/composeHere.ts';
import { findGlyphs } from '../skia/createMeasure.ts';
import { hardMap } from '../testing/hardMap.ts';
import { type Finding, findings, type Known } from './findings.ts';
import { provenRemedies } from './provenRemedies.ts';

const fine: Known = { sizeOf: () => ({ width: 4_000, height: 4_000 }), hasGlyphs: () => true };
const fonts: Known = { ...fine, hasGlyphs: findGlyphs() };
const coarse: Known = { ...fine, sizeOf: () => ({ width: 60, height: 60 }) };

const find = (map: JourneyMap, options: ExportOptions, known: Known) =>
  findings(map, 'pdf', options, composeHere(map, 'pdf', options), known);

function proven(map: JourneyMap, options: ExportOptions, known = fine): Promise<readonly Finding[]> {
  return provenRemedies(find(map, options, known), options, async (others) => find(map, others, known));
}

function template(): JourneyMap {
  const [first] = TEMPLATES;
  if (!first) throw new Error('there are no templates');
  return first.build();
}

/** With a portrait and a picture on a card. */
function illustrated(): JourneyMap {
  const map = template();
  const [persona] = Object.values(map.personas);
  const [card] = Object.values(map.cards);
  const [lane] = Object.values(map.lanes);
  if (!persona || !card || !lane) throw new Error('the template is too small');
  map.personas[persona.id] = { ...persona, portrait: 'portrait' };
  map.lanes.pictures = { ...lane, id: 'pictures', kind: 'images', name: 'Pictures', order: `${lane.order}V` };
  const { id: _, ...place } = { id: card.id, stepId: card.stepId, order: card.order, span: 1 };
  map.cards.picture = { ...place, id: 'picture', laneId: 'pictures', kind: 'image', asset: 'shop' } as never;
  return map;
}

/** With characters that no font has, alone and among others, in a link as well. */
function unknownLetters(): JourneyMap {
  const map = template();
  map.map = { ...map.map, title: '\u{10a60}', owner: 'Anna \u{10a61}' };
  for (const card of Object.values(map.cards)) {
    if (card.kind === 'touchpoint') Object.assign(card, { title: '\u{10a60}', link: 'https://example.org/\u{10a62}' });
    if (card.kind === 'pain') card.text = `\uf0b7 ${card.text} a\u0334`;
  }
  return map;
}

describe('each remedy takes its finding away', () => {
  it.each<[string, () => JourneyMap, ExportOptions, Known]>([
    ['a template on A4', template, { paper: 'a4' }, fine],
    ['a template a stage a page', template, { pages: 'stages' }, fine],
    ['300 cards on A4', () => largeMap(300), {}, fine],
    ['300 cards on a poster', () => largeMap(300), { preset: 'poster', paper: 'a4' }, fine],
    ['a map of every script', hardMap, {}, fine],
    ['coarse pictures on A4', illustrated, { paper: 'a4' }, coarse],
    ['coarse pictures on A0', illustrated, { paper: 'a0' }, coarse],
    ['characters that no font has', unknownLetters, { paper: 'a1', without: ['date'] }, fonts],
  ])('%s', async (_, make, options, known) => {
    const map = make();
    for (const { kind, remedies } of await proven(map, options, known)) {
      expect(remedies, kind).not.toEqual([]);
      for (const remedy of remedies) {
        const after = find(map, { ...options, ...remedy }, known).map((finding) => finding.kind);
        expect(after, JSON.stringify(remedy)).not.toContain(kind);
      }
    }
  });
});

it('leaves out no more than what is coarse', async () => {
  const map = illustrated();
  const [finding] = (await proven(map, { paper: 'a3' }, coarse)).filter(({ kind }) => kind === 'coarse-pictures');
  expect(finding?.remedies).toContainEqual({ without: ['pictures'] });
  expect(finding?.remedies.filter(({ without }) => without)).toHaveLength(1);
});

it('puts remedies that bring something else last', async () => {
  const found: Finding[] = [{ kind: 'small-text', points: 3, remedies: [{ paper: 'a0' }, { pages: 'stages' }] }];
  const after: Finding[] = [{ kind: 'coarse-pictures', count: 1, dpi: 20, remedies: [] }];
  const [finding] = await provenRemedies(found, {}, async ({ paper }) => (paper ? after : []));
  expect(finding?.remedies).toEqual([{ pages: 'stages' }, { paper: 'a0' }]);
});

it('leaves out empty lanes, where there are others', async () => {
  const map = template();
  const [lane] = Object.values(map.lanes).filter(({ kind }) => kind === 'pains');
  for (const card of Object.values(map.cards)) if (card.laneId === lane?.id) delete map.cards[card.id];
  map.connections = {};
  const lanes = (finding: Finding) => finding.kind === 'empty-lanes';
  const [some] = (await proven(map, { paper: 'a1' })).filter(lanes);
  expect(some?.remedies[0]?.lanes).not.toContain(lane?.id);
});
