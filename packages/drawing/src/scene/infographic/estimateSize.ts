import type { Card, CardOf, JourneyMap } from '@milepost/schema';
import { isShown, lanesOf, stepsOf } from '@milepost/schema';
import { cardContexts } from '../../layout/cardContext.ts';
import { chipsOfCard } from '../../layout/chipsOfCard.ts';
import { type Extent, extentOf } from '../../layout/layoutColumns.ts';
import type { Words as DrawnWords } from '../../layout/words.ts';
import type { Measures } from '../../theme/measures.ts';
import { typeScale } from '../../theme/typeScale.ts';

/** Words of a card: how many px in one line, how high a line is, whether they stand beside an icon. */
interface Words {
  readonly w: number;
  readonly line: number;
  readonly beside: boolean;
}

interface CardModel {
  readonly column: number;
  readonly span: number;
  readonly words: readonly Words[];
  readonly chips: number;
  /** Px of height that don't depend on its width. */
  readonly fixed: number;
}

interface LaneModel {
  readonly kind: 'cards' | 'emotions' | 'slim';
  readonly cards: readonly CardModel[];
  /** Px that it is high at least, as it was set by hand. */
  readonly least: number;
}

/** Enough of a map to say about how large its timeline will be, for any width, without laying it out. */
export interface SizeModel {
  readonly lanes: readonly LaneModel[];
  readonly header: number;
  /** What stands side by side in the columns from `from` to `to` (exclusive). */
  readonly extent: (from: number, to: number) => Extent;
}

/** About how wide a text is in one line. Wide scripts count in full, most Latin letters a little over half. */
function about(text: string, size: number): number {
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    units += code > 0x2e80 ? (code >= 0xd800 && code < 0xe000 ? 0.6 : 1) : 0.54;
  }
  return units * size;
}

function wordsOf(text: string | undefined, role: keyof typeof typeScale, beside = false): Words[] {
  if (!text?.trim()) return [];
  const { size, line } = typeScale[role];
  return text.split('\n').map((paragraph) => ({ w: about(paragraph, size), line, beside }));
}

function heightOfPicture({ width = 16, height = 9 }: CardOf<'image'>, column: number): number {
  return Math.min(1.5, height / width) * Math.max(0, column - 34);
}

function modelOf(card: Card, column: number, contextOf: ReturnType<typeof cardContexts>, drawn: DrawnWords): CardModel {
  const chips = chipsOfCard(card, contextOf(card.id), drawn).map(({ text }) => about(text, 12) + 28);
  const model = { column, span: card.span, chips: chips.reduce((sum, w) => sum + w, 0), fixed: 0 };
  switch (card.kind) {
    case 'touchpoint':
      return { ...model, words: [...wordsOf(card.title, 'cardTitle', true), ...wordsOf(card.description, 'body')] };
    case 'metric':
      return { ...model, fixed: 66, words: wordsOf(card.title, 'strong') };
    case 'image':
      return { ...model, fixed: heightOfPicture(card, column), words: wordsOf(card.caption, 'body') };
    case 'emotion':
      return { ...model, words: wordsOf(card.label, 'body') };
    case 'pain':
    case 'opportunity':
      return { ...model, words: wordsOf(card.text, 'strong', true) };
    case 'quote':
      return { ...model, words: [...wordsOf(card.text, 'quote', true), ...wordsOf(card.speaker, 'meta', true)] };
    case 'note':
      return { ...model, words: wordsOf(card.text, 'body') };
  }
}

/** @param laneIds only these lanes; all visible ones when absent. */
export function sizeModel(map: JourneyMap, drawn: DrawnWords, laneIds?: readonly string[]): SizeModel {
  const columns = new Map(stepsOf(map).map((step, index) => [step.id, index]));
  const contextOf = cardContexts(map, (card) => (isShown(map, card) ? 'here' : 'nowhere'));
  const byLane = new Map<string, CardModel[]>();
  for (const card of Object.values(map.cards)) {
    // A collapsed lane is drawn for the cards that it doesn't show.
    if (!isShown(map, card) && !map.lanes[card.laneId]?.collapsed) continue;
    const list = byLane.get(card.laneId) ?? [];
    list.push(modelOf(card, columns.get(card.stepId) ?? 0, contextOf, drawn));
    byLane.set(card.laneId, list);
  }
  const lanes: LaneModel[] = [];
  for (const lane of lanesOf(map)) {
    if (!lane.visible || (laneIds && !laneIds.includes(lane.id))) continue;
    const cards = byLane.get(lane.id) ?? [];
    const kind = lane.kind === 'divider' || lane.collapsed ? 'slim' : lane.kind === 'emotions' ? 'emotions' : 'cards';
    if (cards.length > 0 || lane.kind === 'divider') lanes.push({ kind, cards, least: lane.height ?? 0 });
  }
  const stages = Object.values(map.stages);
  const named = Object.values(map.steps).some(({ name }) => name.trim() !== '');
  const header = 56 + (stages.some(({ goal }) => goal?.trim()) ? 34 : 0) + (named ? 34 : 0);
  return { lanes, header, extent: (from, to) => extentOf(map, from, to) };
}

function cardHeight(card: CardModel, w: number, measures: Measures): number {
  const inner = w * card.span - 2 * measures.cellPadding - measures.cardBar - 2 * measures.cardPadding;
  const { icon, iconGap, chip, chipsGap } = measures;
  let h = card.fixed + 2 * measures.cardPadding;
  // Lines end before they are full: by about half a word.
  for (const { w: length, line, beside } of card.words) {
    const room = inner - (beside ? icon + iconGap : 0) - 18;
    h += Math.ceil(length / Math.max(40, room)) * line;
  }
  if (card.chips > 0) {
    h += chipsGap + Math.ceil(card.chips / Math.max(40, inner - 20)) * (16 + 2 * chip.y + chip.gapY);
  }
  return Math.max(measures.cardMin, h);
}

/** About how high the columns from `from` to `to` (exclusive) will be. */
export function estimateHeight(model: SizeModel, from: number, to: number, column: number, measures: Measures): number {
  let height = model.header;
  for (const { kind, cards, least } of model.lanes) {
    if (kind === 'slim') height += measures.slimLane;
    else if (kind === 'emotions') height += Math.max(measures.emotionLane, least) + 8;
    else {
      const stacks: number[] = [];
      for (const card of cards) {
        if (card.column < from || card.column >= to) continue;
        const at = card.column - from;
        stacks[at] = (stacks[at] ?? 0) + cardHeight(card, column, measures) + measures.cardGap;
      }
      const tallest = stacks.reduce((most, stack) => Math.max(most, stack ?? 0), 0);
      if (tallest > 0) height += Math.max(least, tallest - measures.cardGap + 2 * measures.lanePadding);
    }
  }
  return height;
}
