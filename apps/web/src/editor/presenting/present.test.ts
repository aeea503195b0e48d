import { englishWords } from '@milepost/drawing';
import { addCard, addConnection, applyChanges, blankMap, type JourneyMap, stagesOf, stepsOf } from '@milepost/schema';
import { largeMap } from '@milepost/schema/testing';
import { describe, expect, it } from 'vitest';
import { plainMeasure } from '../testing/TestEditor.ts';
import { BEGINNING, boundPosition, makeDeck, positionOfNumber, stepPosition } from './deck.ts';
import { deckStep } from './deckKeys.ts';
import { ofPart } from './paintSlide.ts';
import { BEGUN, type Presentation, present } from './presentation.ts';
import { leastScale, stageSlides } from './stageSlides.ts';

const setup = (w: number, h: number) => ({ screen: { w, h }, measure: plainMeasure, words: englishWords });

const SCREENS = [
  [1920, 940],
  [1024, 660],
  [390, 700],
] as const;

const press = (key: string, more: object = {}) =>
  deckStep({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('the slides of a stage', () => {
  const map = largeMap(900);

  it.each(SCREENS)('are readable on %d x %d, fit, and leave no card out', (w, h) => {
    for (const { id } of stagesOf(map).slice(0, 3)) {
      const slides = stageSlides(map, id, setup(w, h));
      const seen = new Set<string>();
      for (const { layout, from, to, scale } of slides) {
        expect(scale).toBeGreaterThanOrEqual(leastScale({ w, h }) * 0.999);
        expect(layout.width * scale).toBeLessThanOrEqual(w + 1);
        expect((layout.top + to - from) * scale).toBeLessThanOrEqual(h + 1);
        for (const card of layout.cards) if (card.y >= from && card.y + card.h <= to) seen.add(card.id);
        for (const point of layout.pointById.values()) if (point.y >= from && point.y <= to) seen.add(point.cardId);
      }
      const steps = new Set(stepsOf(map).flatMap((step) => (step.stageId === id ? [step.id] : [])));
      const expected = Object.values(map.cards).filter((card) => steps.has(card.stepId));
      expect([...seen].sort()).toEqual(expected.map((card) => card.id).sort());
    }
  });

  it('have words of a connection only where its line is', () => {
    let small = blankMap('A map');
    const [{ id: stepId } = { id: '' }] = stepsOf(small);
    const touchpoints = Object.values(small.lanes).find(({ kind }) => kind === 'touchpoints')?.id ?? '';
    for (const id of ['one', 'two'])
      small = applyChanges(small, addCard(small, { id, laneId: touchpoints, stepId, fields: { title: id } }));
    small = applyChanges(
      small,
      addConnection(small, { id: 'line', fromCardId: 'one', toCardId: 'two', label: 'then' }),
    );
    const [slide] = stageSlides(small, stagesOf(small)[0]?.id ?? '', setup(1920, 940));
    if (!slide) throw new Error('no slide');
    const label = slide.layout.connections[0]?.label;
    if (!label) throw new Error('no words');
    const wordsOf = (from: number, to: number) => ofPart({ ...slide, from, to }).connections[0]?.label;
    expect(wordsOf(slide.from, slide.to)).toBe(label);
    expect(wordsOf(label.y + label.h / 2, slide.to)).toBeUndefined();
    expect(wordsOf(slide.from, label.y + label.h / 2)).toBeUndefined();
  });

  it('are one where a stage fits', () => {
    const small = blankMap('A map');
    expect(stageSlides(small, stagesOf(small)[0]?.id ?? '', setup(1920, 940))).toHaveLength(1);
  });
});

describe('a presentation', () => {
  const map: JourneyMap = blankMap('A map');
  const [first] = stagesOf(map);
  if (!first) throw new Error('no stage');
  const collapsed = { ...map, stages: { ...map.stages, [first.id]: { ...first, collapsed: true } } };
  const deck = makeDeck(map, setup(1920, 940));

  it('goes from the title over the stages to the whole map and back, and stays at its ends', () => {
    const seen = [BEGINNING];
    for (let i = 0; i < deck.end + 2; i++) seen.push(stepPosition(deck, seen.at(-1) ?? BEGINNING, 1));
    expect(seen.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
    expect(stepPosition(deck, { at: 5, part: 0 }, -1)).toEqual({ at: 4, part: 0 });
    expect(stepPosition(deck, BEGINNING, -1)).toEqual(BEGINNING);
  });

  it('walks through the parts of a long stage', () => {
    const long = makeDeck(largeMap(900), setup(1024, 660));
    const parts = long.slidesAt(1).length;
    expect(parts).toBeGreaterThan(1);
    let position = { at: 1, part: 0 };
    for (let i = 1; i < parts; i++) position = stepPosition(long, position, 1);
    expect(position).toEqual({ at: 1, part: parts - 1 });
    expect(stepPosition(long, position, 1)).toEqual({ at: 2, part: 0 });
    expect(stepPosition(long, { at: 2, part: 0 }, -1)).toEqual(position);
    expect(boundPosition(long, { at: 1, part: 99 })).toEqual(position);
  });

  it('leaves collapsed stages out and still goes by the numbers on the map', () => {
    const shorter = makeDeck(collapsed, setup(1920, 940));
    expect(shorter.stages.map(({ number }) => number)).toEqual([2, 3, 4]);
    expect(positionOfNumber(shorter, 3)).toEqual({ at: 2, part: 0 });
    expect(positionOfNumber(shorter, 1)).toEqual({ at: 1, part: 0 });
    expect(positionOfNumber(shorter, 40)).toEqual({ at: 4, part: 0 });
    expect(positionOfNumber(shorter, 0)).toEqual(BEGINNING);
  });

  it('does what presenters and clickers press', () => {
    const keys = (...pressed: [string, object?][]) =>
      pressed.reduce<Presentation>((now, [key, more]) => {
        const step = press(key, more);
        return step && step.type !== 'leave' ? present(deck, now, step) : now;
      }, BEGUN);
    expect(keys(['PageDown'], ['ArrowRight'], [' '], ['PageUp']).position.at).toBe(2);
    expect(keys(['End'], [' ', { shiftKey: true }]).position.at).toBe(4);
    expect(keys(['3', { code: 'Digit3' }]).typed).toBe('3');
    expect(keys(['"', { code: 'Digit3' }], ['Enter']).position.at).toBe(3);
    expect(keys(['Enter']).position.at).toBe(1);
    expect(keys(['ArrowRight'], ['b']).blank).toBe('black');
    expect(keys(['ArrowRight'], ['.'], ['ArrowRight'])).toEqual({ ...BEGUN, position: { at: 1, part: 0 } });
    expect(keys(['b'], ['b']).blank).toBeUndefined();
    expect(press('Escape')).toEqual({ type: 'leave' });
    expect(press('p')).toEqual({ type: 'leave' });
    expect(press('r', { ctrlKey: true })).toBeUndefined();
  });
});
