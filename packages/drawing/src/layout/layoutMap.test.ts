import type { Card, JourneyMap } from '@milepost/schema';
import { applyChanges, blankMap, mainTextField } from '@milepost/schema';
import { applyEdits, arbitraryMap, largeMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMeasure } from '../skia/createMeasure.ts';
import { arbitraryHardMap } from '../testing/arbitraryHardMap.ts';
import { hardMap } from '../testing/hardMap.ts';
import { compactMeasures } from '../theme/measures.ts';
import { typeScale } from '../theme/typeScale.ts';
import type { Box, CardBox, MapLayout, StageBox, TextBlock, TextLine } from './boxes.ts';
import { layoutAgain } from './layoutAgain.ts';
import { layoutMap } from './layoutMap.ts';
import type { LayoutOptions } from './layoutOptions.ts';

const measure = createMeasure();

/** Half a thousandth of a px: what adding up fractions may differ by. */
const TINY = 0.0005;

function overlap(a: Box, b: Box): boolean {
  return a.x + a.w > b.x + TINY && b.x + b.w > a.x + TINY && a.y + a.h > b.y + TINY && b.y + b.h > a.y + TINY;
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - TINY &&
    inner.y >= outer.y - TINY &&
    inner.x + inner.w <= outer.x + outer.w + TINY &&
    inner.y + inner.h <= outer.y + outer.h + TINY
  );
}

function overlaps(boxes: ReadonlyArray<Box & { readonly name: string }>): string[] {
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} and ${b.name}`] : [])));
}

/** A card's own space as a box. */
function spaceOf({ content }: CardBox): Box {
  return { x: 0, y: 0, w: content.w, h: content.h };
}

/** The box of a title's line. */
function boxOfLine({ x, y, w, size }: TextLine): Box & { name: string } {
  return { name: 'title', x, y: y - size * 0.75, w, h: size };
}

function piecesOf({ content }: CardBox): Array<Box & { name: string }> {
  const { icon, star, title, body, value, from, caption, progress, picture, chips } = content;
  const square = (name: string, placed: { x: number; y: number; size: number } | undefined) =>
    placed ? [{ name, x: placed.x, y: placed.y, w: placed.size, h: placed.size }] : [];
  const box = (name: string, one: Box | undefined) => (one ? [{ ...one, name }] : []);
  return [
    // A picture's icon stands on it.
    ...(picture ? [] : square('icon', icon)),
    ...square('star', star),
    // Its first line leaves room for a star beside it.
    ...(star && title ? title.lines.map(boxOfLine) : box('title', title)),
    ...box('body', body),
    ...box('value', value),
    ...box('from', from),
    ...box('caption', caption),
    ...box('progress', progress),
    ...box('picture', picture),
    ...chips.map((chip) => ({ ...chip, name: `chip ${chip.kind}` })),
  ];
}

/** All lines whose ink leaves their block: too wide, or at a height that isn't the block's. */
function strayLines(block: TextBlock): string[] {
  const { line } = typeScale[block.role];
  return block.lines
    .filter(
      ({ x, y, w, size }) => !within({ x, y: y - size * 0.75, w, h: size }, { ...block, h: block.h + line * 0.2 }),
    )
    .map(({ text }) => text);
}

function problems(layout: MapLayout): string[] {
  const found: string[] = [];
  const cards = layout.cards.map((card) => ({ ...card, name: card.id }));
  found.push(...overlaps(cards).map((both) => `cards overlap: ${both}`));
  const lanes = new Map(layout.lanes.map((lane) => [lane.id, lane]));
  for (const card of layout.cards) {
    const lane = lanes.get(card.card.laneId);
    if (!lane || !within(card, lane)) found.push(`${card.id} leaves its lane`);
    const first = layout.steps[card.from];
    const last = layout.steps[card.to];
    if (!first || !last || card.x < first.x || card.x + card.w > last.x + last.w)
      found.push(`${card.id} leaves its columns`);
    const pieces = piecesOf(card);
    found.push(...overlaps(pieces).map((both) => `${card.id}: ${both} overlap`));
    for (const piece of pieces) if (!within(piece, spaceOf(card))) found.push(`${card.id}: ${piece.name} sticks out`);
    const { title, body, value, from, caption, chips } = card.content;
    for (const block of [title, body, value, from, caption]) {
      if (block) found.push(...strayLines(block).map((text) => `${card.id}: "${text}" sticks out`));
    }
    for (const chip of chips) {
      if (!within(chip.text, chip)) found.push(`${card.id}: words stick out of chip ${chip.kind}`);
      found.push(...strayLines(chip.text).map((text) => `${card.id}: "${text}" sticks out of a chip`));
    }
  }
  for (const lane of layout.lanes) {
    if (!within(lane.name, lane)) found.push(`the name of ${lane.id} sticks out`);
    found.push(...strayLines(lane.name), ...(lane.note ? strayLines(lane.note) : []));
    found.push(...plotProblems(lane.plot, lane));
  }
  for (const stage of layout.stages) {
    if (!within(stage.name, stage)) found.push(`the name of ${stage.id} sticks out`);
    if (stage.duration && !within(stage.duration, stage)) found.push(`the duration of ${stage.id} sticks out`);
    if (stage.goal && (stage.goal.y < stage.y + stage.h || stage.goal.y + stage.goal.h > layout.top)) {
      found.push(`the goal of ${stage.id} sticks out`);
    }
    found.push(...strayLines(stage.name), ...spineProblems(stage, layout.cards));
  }
  for (const step of layout.steps) {
    if (step.name.lines.length > 0 && !within(step.name, step)) found.push(`the name of ${step.id} sticks out`);
  }
  found.push(...overlaps(layout.lanes.map((lane) => ({ ...lane, name: lane.id }))));
  return found;
}

/** The words of a collapsed stage, as boxes where they are printed: from top to bottom. */
function spineProblems({ id, spine }: StageBox, cards: readonly CardBox[]): string[] {
  if (!spine) return [];
  const words = [spine.name, spine.count].flatMap((block) =>
    block
      ? [
          {
            name: `words of ${id}`,
            x: spine.x + spine.w - block.y - block.h,
            y: spine.y + block.x,
            w: block.h,
            h: block.w,
          },
        ]
      : [],
  );
  const found = overlaps(words);
  for (const box of words) {
    if (!within(box, spine)) found.push(`${box.name} stick out`);
    for (const card of cards) if (overlap(box, card)) found.push(`${card.id} covers ${box.name}`);
  }
  return found;
}

function plotProblems(plot: MapLayout['lanes'][number]['plot'], lane: Box): string[] {
  if (!plot) return [];
  const points = plot.curves.flatMap((curve) => curve.points);
  const faces = points.map(({ cardId, x, y, r }) => ({
    name: `face ${cardId}`,
    x: x - r,
    y: y - r,
    w: 2 * r,
    h: 2 * r,
  }));
  const words = [
    ...points.flatMap(({ cardId, label }) => (label ? [{ ...label, name: `label ${cardId}` }] : [])),
    ...plot.curves.flatMap(({ key, name }) => (name ? [{ ...name, name: `name ${key}` }] : [])),
  ];
  const found = overlaps(words);
  for (const label of words) {
    if (!within(label, lane)) found.push(`${label.name} sticks out of the plot`);
    for (const face of faces) if (overlap(label, face)) found.push(`${label.name} covers ${face.name}`);
  }
  for (const face of faces) if (!within(face, lane)) found.push(`${face.name} sticks out of the plot`);
  return found;
}

const arbitraryOptions: fc.Arbitrary<LayoutOptions> = fc.record(
  {
    columnWidth: fc.integer({ min: 100, max: 500 }),
    measures: fc.constant(compactMeasures),
    empty: fc.constantFrom('show', 'hide'),
    columns: fc.constantFrom({ from: 0, to: 2 }, { from: 1, to: 4 }, { from: 3, to: 99 }),
  },
  { requiredKeys: [] },
);

/** What two layouts must agree in; what they were made with is another matter. */
function drawn({ madeWith: _, ...layout }: MapLayout) {
  return layout;
}

function withCard(map: JourneyMap, id: string, fields: Record<string, unknown>): JourneyMap {
  return { ...map, cards: { ...map.cards, [id]: { ...map.cards[id], ...fields } as Card } };
}

describe('layoutMap', () => {
  it('keeps every text in its box and every card apart, whatever is written and however wide the columns are', () => {
    fc.assert(
      fc.property(arbitraryHardMap, arbitraryOptions, (map, options) => {
        expect(problems(layoutMap(map, options, measure))).toEqual([]);
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });

  it('does so for maps as they come out of people’s edits', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(problems(layoutMap(map, {}, measure))).toEqual([]);
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
  });

  it('gives the same boxes each time, and from a layout before it the same as from nothing', () => {
    fc.assert(
      fc.property(arbitraryHardMap, arbitraryHardMap, arbitraryOptions, (before, after, options) => {
        const fresh = layoutMap(after, options, measure);
        const first = layoutMap(before, {}, measure);
        const second = layoutMap(before, options, measure, first);
        expect(drawn(layoutMap(after, options, measure, second))).toEqual(drawn(fresh));
        expect(drawn(layoutMap(after, options, createMeasure()))).toEqual(drawn(fresh));
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  });

  it('follows a person’s edits one by one to the same boxes', () => {
    const map = largeMap(120);
    const options = {};
    let layout = layoutMap(map, options, measure);
    let current = map;
    for (let step = 0; step < 30; step++) {
      const edits = [{ kind: step * 31, a: step * 17, b: step * 13, c: step * 7, text: `Edit ${step}` }];
      current = applyEdits(current, edits, () => `new-${step}-${Object.keys(current.cards).length}`);
      layout = layoutAgain(current, options, measure, layout);
      expect(drawn(layout)).toEqual(drawn(layoutMap(current, options, measure)));
    }
  });

  it('measures only the card that changed, and keeps the boxes of those that did not move', () => {
    const map = largeMap(300);
    let asked = 0;
    const counting: typeof measure = (text, style) => {
      asked++;
      return measure(text, style);
    };
    const before = layoutMap(map, {}, counting);
    const card = Object.values(map.cards).find(({ kind }) => kind === 'note') as Card;
    asked = 0;
    const changed = applyChanges(map, [
      { op: 'set', in: 'cards', id: card.id, fields: { [mainTextField(card.kind)]: 'A new text' } },
    ]);
    const after = layoutMap(changed, {}, counting, before);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(20);
    const moved = after.cards.filter((box, index) => box !== before.cards[index]);
    expect(moved.map(({ id }) => id)).toContain(card.id);
    const same = after.cards.filter(({ card: { laneId } }) => laneId !== card.laneId && laneId !== 'pain-points');
    expect(same.every((box) => box.content === before.cardById.get(box.id)?.content)).toBe(true);
    expect(after.stages).toEqual(before.stages);
    expect(after.stages.every((stage, index) => stage === before.stages[index])).toBe(true);
  });

  it('looks only at the card in which somebody types, while it stays as tall', () => {
    const map = largeMap(120);
    const before = layoutMap(map, {}, measure);
    const options = before.madeWith.options;
    const id = before.cards[0]?.id ?? '';
    const typed = applyChanges(map, [{ op: 'set', in: 'cards', id, fields: { title: 'Asks' } }]);
    const after = layoutAgain(typed, options, measure, before);
    expect(drawn(after)).toEqual(drawn(layoutMap(typed, options, measure)));
    expect(after.places).toBe(before.places);
    const long = applyChanges(typed, [{ op: 'set', in: 'cards', id, fields: { title: 'Asks a friend '.repeat(20) } }]);
    const taller = layoutAgain(long, options, measure, after);
    expect(drawn(taller)).toEqual(drawn(layoutMap(long, options, measure)));
    expect(taller.places).not.toBe(before.places);
  });

  it('grows a card by the lines that its text takes, without losing a word', () => {
    const text = 'word '.repeat(400).trim();
    const long = layoutMap(withCard(hardMap(), 'p1', { text }), {}, measure).cardById.get('p1');
    const lines = long?.content.body?.lines.map((line) => line.text) ?? [];
    expect(lines.join(' ')).toBe(text);
    expect(long?.h).toBeGreaterThan(lines.length * typeScale.strong.line);
  });

  it('puts a card over several steps beneath what those steps hold already, and later cards beneath it', () => {
    const layout = layoutMap(hardMap(), {}, measure);
    const wide = layout.cardById.get('t2') as CardBox;
    const beneath = layout.cardById.get('t3') as CardBox;
    expect([wide.from, wide.to]).toEqual([1, 2]);
    expect(beneath.y).toBeGreaterThanOrEqual(wide.y + wide.h + layout.measures.cardGap);
    // What runs past the last step ends with the last step.
    expect(layout.cardById.get('n4')?.to).toBe(4);
  });

  it('leaves hidden lanes out, folds collapsed ones to a count, and gives empty ones room only where asked', () => {
    const shown = layoutMap(hardMap(), {}, measure);
    const folded = shown.lanes.find(({ id }) => id === 'folded');
    expect(shown.lanes.map(({ id }) => id)).not.toContain('hidden');
    expect(shown.cardById.has('h1') || shown.cardById.has('f1')).toBe(false);
    expect(folded?.h).toBe(shown.measures.slimLane);
    expect(folded?.note?.lines[0]?.text).toBe('1 card');
    expect(shown.lanes.find(({ id }) => id === 'nothing')?.h).toBeGreaterThanOrEqual(shown.measures.laneMin);
    const exported = layoutMap(hardMap(), { empty: 'hide' }, measure);
    expect(exported.lanes.map(({ id }) => id)).not.toContain('nothing');
  });

  it('maps scores to heights linearly and marks peaks and valleys', () => {
    const layout = layoutMap(hardMap(), {}, measure);
    const plot = layout.lanes.find(({ id }) => id === 'mood')?.plot;
    for (const { points } of plot?.curves ?? []) {
      for (const { y, score } of points) {
        expect(y).toBeCloseTo((plot?.baseline ?? 0) - score * (plot?.unit ?? 0), 6);
      }
    }
    const anna = plot?.curves.find(({ key }) => key === 'p1|as-is');
    expect(anna?.points.map(({ extreme }) => extreme)).toEqual(['peak', null, 'valley', null]);
    expect(anna?.points.map(({ face }) => face)).toEqual([5, 2, 1, 4]);
  });

  it('shows a lane without emotions as a baseline', () => {
    const layout = layoutMap(blankMap(), {}, measure);
    const plot = layout.lanes.find(({ form }) => form === 'emotions')?.plot;
    expect(plot?.curves).toEqual([]);
    expect(plot?.h).toBe(layout.measures.emotionLane);
  });

  it('folds a collapsed stage to a slim column, over which cards of many steps and curves go on', () => {
    const map = hardMap();
    const collapsed = { ...map, stages: { ...map.stages, s2: { ...map.stages['s2']!, collapsed: true } } };
    const layout = layoutMap(collapsed, {}, measure, layoutMap(map, {}, measure));
    const [first, folded, last] = layout.stages;
    expect(layout.steps.map(({ id }) => id)).toEqual(['st0', 'st1', 'st4']);
    expect(folded?.w).toBe(layout.measures.slimStage);
    expect(last?.x).toBe((folded?.x ?? 0) + layout.measures.slimStage + layout.measures.gutter);
    expect(folded?.spine?.cardCount).toBe(11);
    expect(folded?.spine?.name?.lines.map(({ text }) => text)).toEqual(['検討']);
    expect(layout.cardById.has('t3')).toBe(false);
    // From the first step to the last; from the second into the collapsed stage.
    expect([layout.cardById.get('n1')?.from, layout.cardById.get('n1')?.to]).toEqual([0, 2]);
    expect([layout.cardById.get('t2')?.from, layout.cardById.get('t2')?.to]).toEqual([1, 1]);
    expect(layout.cardById.get('t2')?.w).toBe((first?.w ?? 0) / 2 - 2 * layout.measures.cellPadding);
    const anna = layout.lanes.find(({ id }) => id === 'mood')?.plot?.curves.find(({ key }) => key === 'p1|as-is');
    expect(anna?.points.map(({ cardId }) => cardId)).toEqual(['m1', 'm2', 'm4']);
  });

  it('shows as much of a stage’s name as its slim column holds', () => {
    const map = hardMap();
    const name = 'Awareness of a need '.repeat(20).trim();
    const stages = { ...map.stages, s1: { ...map.stages['s1']!, name, collapsed: true } };
    const spine = layoutMap({ ...map, stages }, {}, measure).stages[0]?.spine;
    expect(spine?.name?.lines).toHaveLength(2);
    expect(spine?.name?.lines[1]?.text).toMatch(/…$/);
  });

  it('makes columns as wide and lanes as tall as they were set by hand', () => {
    const map = hardMap();
    map.steps['st1'] = { ...map.steps['st1']!, width: 420 };
    map.lanes['pains'] = { ...map.lanes['pains']!, height: 500 };
    map.lanes['mood'] = { ...map.lanes['mood']!, height: 400 };
    map.lanes['touch'] = { ...map.lanes['touch']!, height: 40 };
    const layout = layoutMap(map, {}, measure);
    const lane = (id: string) => layout.lanes.find((box) => box.id === id);
    expect(layout.steps.map(({ w }) => w)).toEqual([280, 420, 280, 280, 280]);
    expect(layout.cardById.get('q1')?.w).toBe(420 - 2 * layout.measures.cellPadding);
    expect(lane('pains')?.h).toBe(500);
    // The curve uses the height, and cards are never cut.
    expect(lane('mood')?.plot?.unit).toBeGreaterThan(170);
    expect(lane('touch')?.h).toBeGreaterThan(200);
    const page = layoutMap(map, { measures: compactMeasures, columnWidth: 200 }, measure);
    expect(page.steps.map(({ w }) => w)).toEqual([200, 300, 200, 200, 200]);
  });

  it('leaves out the curves of a hidden persona', () => {
    const map = hardMap();
    map.personas['p1'] = { ...map.personas['p1']!, hidden: true };
    const curves = layoutMap(map, {}, measure).lanes.find(({ id }) => id === 'mood')?.plot?.curves;
    expect(curves?.map(({ key, personaIndex }) => [key, personaIndex])).toEqual([['p2|as-is', 1]]);
    map.personas['p2'] = { ...map.personas['p2']!, hidden: true };
    const nobody = layoutMap(map, { empty: 'hide' }, measure);
    expect(nobody.lanes.map(({ id }) => id)).not.toContain('mood');
    expect(nobody.lanes.find(({ id }) => id === 'notes')?.note?.lines[0]?.text).toBe('Backstage');
  });

  it('lays out a map all of whose stages are collapsed', () => {
    const map = hardMap();
    for (const stage of Object.values(map.stages)) map.stages[stage.id] = { ...stage, collapsed: true };
    const layout = layoutMap(map, {}, measure);
    expect(problems(layout)).toEqual([]);
    expect([layout.stages.length, layout.steps.length, layout.cards.length]).toEqual([3, 0, 0]);
  });

  it('lays out a map without anything in it', () => {
    const nothing = { ...blankMap(), stages: {}, steps: {}, lanes: {} };
    expect(problems(layoutMap(nothing, { empty: 'hide' }, measure))).toEqual([]);
  });

  it('names on the card where a line leads that ends in another row, and never what is hidden', () => {
    const chip = (layout: MapLayout, id: string) =>
      layout.cardById.get(id)?.content.chips.find(({ kind }) => kind === 'connection')?.text.lines[0]?.text;
    const whole = layoutMap(hardMap(), {}, measure);
    // Its words stand on the line where there is one.
    expect(chip(whole, 't1')).toBeUndefined();
    expect(whole.connections.find(({ id }) => id === 'c1')?.label?.text.lines[0]?.text).toBe('asks at the store');
    expect(chip(whole, 't5')).toBeUndefined();
    expect(chip(whole, 't4')).toBeUndefined();
    const lastRow = layoutMap(hardMap(), { columns: { from: 3, to: 5 } }, measure);
    expect(chip(lastRow, 't5')).toBe('商品ページで価格を比べる');
    expect(lastRow.connections).toEqual([]);
  });
});
