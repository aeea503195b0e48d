import type { ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { expect, it } from 'vitest';
import { composeHere } from '../skia/composeHere.ts';
import { findGlyphs } from '../skia/createMeasure.ts';
import { type Finding, findings, type Known } from './findings.ts';

const fine: Known = { sizeOf: () => ({ width: 4_000, height: 4_000 }), hasGlyphs: () => true };
const template = () => {
  const [first] = TEMPLATES;
  if (!first) throw new Error('there are no templates');
  return first.build();
};

function found(map: ReturnType<typeof template>, options: ExportOptions, known = fine, format: 'pdf' | 'png' = 'pdf') {
  return findings(map, format, options, composeHere(map, format, options), known);
}

function only<Kind extends Finding['kind']>(list: readonly Finding[], kind: Kind) {
  return list.find((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);
}

it('finds text that is too small on paper, and paper on which it is not', () => {
  const map = template();
  const small = only(found(map, { paper: 'a4' }), 'small-text');
  expect(small?.points).toBeLessThan(6);
  const [larger] = small?.remedies ?? [];
  expect(larger?.paper).toMatch(/^a[0-3]$/);
  expect(only(found(map, { ...larger }), 'small-text')).toBeUndefined();
  expect(small?.remedies).toContainEqual({ pages: 'stages' });
  const apart = only(found(map, { paper: 'a4', pages: 'stages' }), 'small-text');
  expect(apart?.points ?? 6).toBeGreaterThan(small?.points ?? 6);
  expect(only(found(map, { paper: 'a4' }, fine, 'png'), 'small-text')).toBeUndefined();
});

it('finds pictures that are coarse on paper', () => {
  const map = template();
  const [persona] = Object.values(map.personas);
  if (!persona) throw new Error('there is no persona');
  persona.portrait = 'portrait';
  const sized = (side: number) => ({ ...fine, sizeOf: () => ({ width: side, height: side }) });
  const coarse = only(found(map, { paper: 'a3' }, sized(8)), 'coarse-pictures');
  expect(coarse).toMatchObject({ count: 1 });
  expect(coarse?.dpi).toBeLessThan(150);
  expect(only(found(map, { paper: 'a3' }, sized(4_000)), 'coarse-pictures')).toBeUndefined();
  expect(only(found(map, { paper: 'a3' }, { ...fine, sizeOf: () => undefined }), 'coarse-pictures')).toBeUndefined();
});

it('names each character without a font once', () => {
  const map = template();
  map.map.title = 'A\u{10330}b\u{10330}\u200d';
  const known = { ...fine, hasGlyphs: (character: string) => character < '\u2fff' };
  expect(only(found(map, {}, known), 'no-glyphs')?.characters).toEqual(['\u{10330}']);
});

it('names lanes that have nothing in them, unless they are left out', () => {
  const map = template();
  const [lane] = Object.values(map.lanes).filter(({ kind }) => kind === 'pains');
  if (!lane) throw new Error('there are no pains');
  for (const card of Object.values(map.cards)) if (card.laneId === lane.id) delete map.cards[card.id];
  map.connections = {};
  expect(only(found(map, {}), 'empty-lanes')?.names).toContain(lane.name);
  const others = Object.keys(map.lanes).filter((id) => id !== lane.id);
  expect(only(found(map, { lanes: others }), 'empty-lanes')?.names ?? []).not.toContain(lane.name);
});

it('names unknown characters that are left out, and only once they are', () => {
  const map = template();
  map.map.title = 'Reads \u{10a60}';
  const known = { ...fine, hasGlyphs: findGlyphs() };
  const kinds = (options: ExportOptions) => found(map, options, known, 'png').map(({ kind }) => kind);
  expect(kinds({})).toContain('no-glyphs');
  expect(kinds({})).not.toContain('left-out');
  const options: ExportOptions = { without: ['date', 'unknown-characters'] };
  expect(only(found(map, options, known, 'png'), 'left-out')?.characters).toEqual(['\u{10a60}']);
  expect(kinds(options)).not.toContain('no-glyphs');
  map.map.title = 'Reads';
  expect(kinds(options)).not.toContain('left-out');
});

it('says of a map without cards only that, and of lanes without cards which have some', () => {
  const map = template();
  const [lane] = Object.values(map.lanes).filter(({ kind }) => kind === 'pains');
  if (!lane) throw new Error('there are no pains');
  const others = Object.keys(map.lanes).filter((id) => id !== lane.id);
  map.connections = {};
  for (const card of Object.values(map.cards)) if (card.laneId === lane.id) delete map.cards[card.id];
  for (const preset of ['whole-map', 'slide'] as const) {
    const [finding] = found(map, { preset, lanes: [lane.id] }, fine, 'png');
    expect(finding).toMatchObject({ kind: 'no-cards', remedies: [{ lanes: expect.arrayContaining(others) }] });
  }
  map.cards = {};
  for (const change of [() => {}, () => (map.lanes = {}), () => (map.steps = {}), () => (map.stages = {})]) {
    change();
    expect(found(map, {}, fine, 'png')).toEqual([{ kind: 'no-cards', remedies: [] }]);
  }
});
