import type { Card, JourneyMap, Lane } from '@milepost/schema';
import { byOrder, isOfHiddenPersona, lanesOf } from '@milepost/schema';
import type { CardBox, LaneBox, PlacedIcon, TextBlock } from './boxes.ts';
import type { CardContext } from './cardContext.ts';
import type { Column } from './layoutColumns.ts';
import { layoutEmotions } from './layoutEmotions.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import type { LayoutOptions, ResolvedOptions } from './layoutOptions.ts';
import { placeCards } from './placeCards.ts';

const ICON = 18;
/** Px of a slim lane's name in one line. */
const SLIM_NAME = 16;

export interface LanePlacing {
  readonly map: JourneyMap;
  readonly columns: readonly Column[];
  readonly options: ResolvedOptions;
  readonly contextOf: (cardId: string) => CardContext;
  readonly memo: LayoutMemo;
  readonly before: ReadonlyMap<string, CardBox> | undefined;
  /** Columns with a moment of truth. */
  readonly decisiveColumns: ReadonlySet<number>;
  /** Px above the cards of a lane that the words of connections need, by the lane's id. */
  readonly wordsRoom: ReadonlyMap<string, number>;
}

/** The cards of every lane by column, in the order of their cells; only lanes and columns that this layout shows. */
export type CellsByLane = ReadonlyMap<string, readonly (readonly Card[])[]>;

/** The lanes that this layout shows, from top to bottom. */
export function shownLanes(map: JourneyMap, options: LayoutOptions, cells: CellsByLane): Lane[] {
  const wanted = options.laneIds && new Set(options.laneIds);
  return lanesOf(map).filter((lane) => {
    if (!lane.visible || (wanted && !wanted.has(lane.id))) return false;
    return (
      options.empty !== 'hide' ||
      lane.kind === 'divider' ||
      (cells.get(lane.id)?.some(({ length }) => length > 0) ?? false)
    );
  });
}

/** Sorts the cards into their cells; the feelings of hidden personas are left out. */
export function sortIntoCells(map: JourneyMap, columns: readonly Column[]): CellsByLane {
  const columnOf = new Map(columns.map(({ step, index }) => [step.id, index]));
  const hides = Object.values(map.personas).some(({ hidden }) => hidden);
  const byLane = new Map<string, Card[][]>();
  for (const card of Object.values(map.cards)) {
    const column = columnOf.get(card.stepId);
    if (column === undefined || (hides && isOfHiddenPersona(map, card))) continue;
    let cells = byLane.get(card.laneId);
    if (!cells) {
      cells = columns.map(() => []);
      byLane.set(card.laneId, cells);
    }
    (cells[column] as Card[]).push(card);
  }
  for (const cells of byLane.values()) {
    for (const cell of cells) {
      if (cell.length > 1 && !cell.every((card, i) => i === 0 || byOrder(cell[i - 1] as Card, card) < 0))
        cell.sort(byOrder);
    }
  }
  return byLane;
}

/** The columns in which a shown lane has a moment of truth. */
export function decisiveColumns(lanes: readonly Lane[], cells: CellsByLane): Set<number> {
  const found = new Set<number>();
  for (const { id } of lanes) {
    cells.get(id)?.forEach((cell, column) => {
      if (cell.some((card) => card.kind === 'touchpoint' && card.momentOfTruth)) found.add(column);
    });
  }
  return found;
}

/** Puts the lanes beneath each other from `top` on, each as tall as its tallest cell, or taller by hand. */
export function layoutLanes(
  lanes: readonly Lane[],
  cells: CellsByLane,
  top: number,
  width: number,
  placing: LanePlacing,
): { lanes: LaneBox[]; cards: CardBox[]; bottom: number } {
  const boxes: LaneBox[] = [];
  const cards: CardBox[] = [];
  const severalGroups = new Set(lanes.map(({ group }) => group)).size > 1;
  let y = top;
  for (const lane of lanes) {
    const laneCells = cells.get(lane.id) ?? placing.columns.map(() => []);
    const { box, placed } = layoutLane(lane, laneCells, y, width, severalGroups, placing);
    boxes.push(box);
    for (const card of placed) cards.push(card);
    y += box.h;
  }
  return { lanes: boxes, cards, bottom: y };
}

function layoutLane(
  lane: Lane,
  cells: readonly (readonly Card[])[],
  y: number,
  width: number,
  severalGroups: boolean,
  placing: LanePlacing,
): { box: LaneBox; placed: readonly CardBox[] } {
  const { options } = placing;
  const { measures } = options;
  const cardCount = cells.reduce((sum, { length }) => sum + length, 0);
  const form =
    lane.kind === 'divider'
      ? 'divider'
      : lane.collapsed
        ? 'collapsed'
        : lane.kind === 'emotions'
          ? 'emotions'
          : 'cards';
  const slim = form === 'divider' || form === 'collapsed';
  const label = layoutLabel(lane, form, cardCount, { y, width }, severalGroups, placing);
  const place = { id: lane.id, lane, form, x: 0, y, w: width, cardCount } as const;
  const least = label.bottom - y + (slim ? (measures.slimLane - SLIM_NAME) / 2 : measures.lanePadding);

  if (slim) return { box: { ...place, ...label.parts, h: Math.max(measures.slimLane, least) }, placed: [] };
  if (form === 'emotions') {
    const plot = layoutEmotions(lane, cells, y, { ...placing, decisive: placing.decisiveColumns });
    return { box: { ...place, ...label.parts, h: Math.max(plot.h, least), plot }, placed: [] };
  }
  const wordsRoom = placing.wordsRoom.get(lane.id) ?? 0;
  const above = Math.max(measures.lanePadding, wordsRoom);
  const { cards, h } = placeCards(cells, y + above, placing);
  const room = Math.max(h, options.showEmpty ? measures.laneMin - 2 * measures.lanePadding : 0);
  const tall = Math.max(above + room + measures.lanePadding, least, lane.height ?? 0);
  return { box: { ...place, ...label.parts, h: tall, ...(wordsRoom > 0 && { wordsRoom }) }, placed: cards };
}

interface Label {
  readonly parts: { icon: PlacedIcon; name: TextBlock; note?: TextBlock };
  readonly bottom: number;
}

/** The lane's icon and name in the rail. On a narrow rail the name stands beneath the icon. */
function layoutLabel(
  lane: Lane,
  form: LaneBox['form'],
  cardCount: number,
  { y, width }: { readonly y: number; readonly width: number },
  severalGroups: boolean,
  { map, options, memo }: LanePlacing,
): Label {
  const { rail, railLabel, lanePadding, slimLane, lesser } = options.measures;
  const slim = form === 'divider' || form === 'collapsed';
  const narrow = railLabel.icon === 'above' && !slim;
  const left = railLabel.x;
  const top = y + (slim ? (slimLane - SLIM_NAME) / 2 : lanePadding + 4);
  const icon: PlacedIcon = { name: lane.kind, x: left, y: top - 1, size: ICON };
  const x = narrow ? left : left + ICON + 8;
  const nameTop = narrow ? top + ICON + 4 : top;
  const w = rail - x - 4;
  // A blueprint's line is named on the line itself, as far as that takes.
  const namePlace =
    form === 'divider'
      ? { x, y: nameTop, w: Math.min(rail + options.column, width) - x, hug: true }
      : { x, y: nameTop, w };
  const name = memo.text(`lane ${lane.id}`, lane.name, 'lane', namePlace);
  const words = noteWords(lane, form, cardCount, severalGroups, map, options);
  const below = name.y + name.h;
  if (words === '') return { parts: { icon, name }, bottom: Math.max(below, icon.y + ICON) };
  // The count of a collapsed lane stands right of its name, over the columns.
  const place = form === 'collapsed' ? { x: rail + 16, y: top, w: 200 } : { x, y: below + 2, w };
  const note = memo.text(`lane note ${lane.id}`, words, lesser, place);
  return { parts: { icon, name, note }, bottom: Math.max(below, note.y + note.h) };
}

function noteWords(
  lane: Lane,
  form: LaneBox['form'],
  cardCount: number,
  severalGroups: boolean,
  map: JourneyMap,
  { words, paper }: ResolvedOptions,
): string {
  if (form === 'collapsed') return words.cards(cardCount);
  if (form === 'divider') return '';
  const persona = lane.personaId === undefined ? undefined : map.personas[lane.personaId];
  return [
    persona?.hidden ? '' : persona?.name,
    severalGroups && !(paper && lane.group === 'customer') ? words.groups[lane.group] : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}
