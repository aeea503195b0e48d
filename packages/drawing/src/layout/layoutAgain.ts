import type { Card, JourneyMap } from '@milepost/schema';
import { madeFrom } from '@milepost/schema';
import type { MeasureText } from '../text/measureText.ts';
import type { CardBox, MapLayout } from './boxes.ts';
import { layoutCard } from './layoutCard.ts';
import { layoutMap } from './layoutMap.ts';
import { type LayoutOptions, resolveOptions } from './layoutOptions.ts';

/** As many cards are looked at one by one; with more, everything is laid out as quickly. */
const MOST = 20;

/** The same as `layoutMap`, for those who lay a map out again and again while somebody types in it. */
export function layoutAgain(
  map: JourneyMap,
  options: LayoutOptions,
  measure: MeasureText,
  previous?: MapLayout,
): MapLayout {
  const usable = previous?.madeWith.measure === measure && sameOptions(previous.madeWith.options, options);
  return (usable ? rewordCards(map, previous) : undefined) ?? layoutMap(map, options, measure, previous);
}

function sameOptions(a: LayoutOptions, b: LayoutOptions): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof LayoutOptions)[];
  return names.every((name) => Object.is(a[name], b[name]));
}

/**
 * The layout of a map in which nothing changed but what is written on a few cards, and none of them became taller or
 * lower: what somebody types at the end of a line. Equal to a layout of the whole map, without looking at all of it.
 * Undefined where more changed, or where nobody knows.
 */
function rewordCards(map: JourneyMap, before: MapLayout): MapLayout | undefined {
  const { madeWith } = before;
  const options = resolveOptions(madeWith.options);
  if (!sameButCards(map, madeWith.map)) return undefined;
  const made = madeFrom(map.cards);
  if (made?.before !== madeWith.map.cards || made.ids.length > MOST) return undefined;
  const boxes: CardBox[] = [];
  for (const id of made.ids) {
    const box = before.cardById.get(id);
    const card = map.cards[id];
    if (!box || !card || !staysInPlace(box.card, card)) return undefined;
    const content = layoutCard(card, box.w, madeWith.contextOf(id), options, madeWith.measure);
    if (content.h !== box.h) return undefined;
    boxes.push({ ...box, card, content });
  }
  const cards = [...before.cards];
  const cardById = new Map(before.cardById);
  for (const box of boxes) {
    cards[cards.indexOf(before.cardById.get(box.id) as CardBox)] = box;
    cardById.set(box.id, box);
  }
  return { ...before, cards, cardById, madeWith: { ...madeWith, map } };
}

function sameButCards(a: JourneyMap, b: JourneyMap): boolean {
  return (Object.keys(a) as (keyof JourneyMap)[]).every((part) => part === 'cards' || a[part] === b[part]);
}

/** Whether nothing of a card changed that other boxes depend on: its place, its evidence's numbers, its curve's mark. */
function staysInPlace(a: Card, b: Card): boolean {
  return (
    a.kind === b.kind &&
    a.laneId === b.laneId &&
    a.stepId === b.stepId &&
    a.order === b.order &&
    a.span === b.span &&
    (a.evidenceIds ?? []).join() === (b.evidenceIds ?? []).join() &&
    (a.kind !== 'touchpoint' || b.kind !== 'touchpoint' || a.momentOfTruth === b.momentOfTruth)
  );
}
