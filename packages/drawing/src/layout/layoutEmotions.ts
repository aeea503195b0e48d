import type { Card, JourneyMap, Lane } from '@milepost/schema';
import { faceOf } from '../icons/faces.ts';
import type { EmotionCurve, EmotionPlot, EmotionPoint } from './boxes.ts';
import type { CardContext } from './cardContext.ts';
import { collectSeries, type Draft, placeOfPersona, type Series } from './emotionSeries.ts';
import { extremesOf } from './extremesOf.ts';
import type { Column } from './layoutColumns.ts';
import type { LayoutMemo } from './layoutMemo.ts';
import type { ResolvedOptions } from './layoutOptions.ts';
import { curveAreas, curvePath, monotoneCurve } from './monotoneCurve.ts';
import { placeEmotionLabels } from './placeEmotionLabels.ts';

/** On paper a curve's lane shows so much of either side at least, and so many units of score in all: small waves stay small. */
const LEAST_REACH = 0.3;
const LEAST_RANGE = 1;

/** Room above the best and below the worst score for a face. */
const FACE_MARGIN = 20;
/** On paper, where the best and the worst have words, as a rule, for which the lane would grow. */
const WORDS_MARGIN = 44;

/** Px between words and the edge of the lane. */
const LABEL_MARGIN = 14;

/** How much larger a face is where a moment of truth decides. */
const DECISIVE = 1.3;

/** Sizes that crowded faces are tried in, 1 being the usual one. */
const SMALLER = [DECISIVE, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

export interface EmotionPlacing {
  readonly map: JourneyMap;
  readonly columns: readonly Column[];
  readonly options: ResolvedOptions;
  readonly contextOf: (cardId: string) => CardContext;
  readonly memo: LayoutMemo;
  /** Columns with a moment of truth. */
  readonly decisive: ReadonlySet<number>;
}

/**
 * The curves of a lane: a face for every card, a curve for every persona and variant, and words where they cover
 * neither faces nor other words. The plot grows beyond its usual height where the words need it.
 *
 * @param cells the cards of each column, in their order.
 * @param top where the lane begins.
 */
export function layoutEmotions(
  lane: Lane,
  cells: readonly (readonly Card[])[],
  top: number,
  placing: EmotionPlacing,
): EmotionPlot {
  const inputs = inputsOf(lane, cells, top, placing);
  return placing.memo.plot(lane.id, inputs, (memo) => makePlot(lane, cells, top, { ...placing, memo }));
}

/** Everything that a plot depends on, as values that are the same while it stays the same. */
function inputsOf(
  lane: Lane,
  cells: readonly (readonly Card[])[],
  top: number,
  { map, columns, options, contextOf, decisive }: EmotionPlacing,
): unknown[] {
  const inputs: unknown[] = [lane, top, map.personas, options.measures, options.words, options.paper, ...decisive];
  for (const { x, w, position } of columns) inputs.push(x, w, position);
  for (const cell of cells) {
    inputs.push('cell');
    for (const card of cell) {
      const { key } = contextOf(card.id);
      inputs.push(card, key);
    }
  }
  return inputs;
}

function makePlot(lane: Lane, cells: readonly (readonly Card[])[], top: number, placing: EmotionPlacing): EmotionPlot {
  const { map, columns, options, contextOf } = placing;
  const height = Math.max(options.measures.emotionLane, lane.height ?? 0);
  const { best, worst } = options.paper ? usedRange(cells) : { best: 1, worst: -1 };
  const margin = options.paper && hasWords(cells) ? WORDS_MARGIN : FACE_MARGIN;
  const unit = (height - 2 * margin) / (best - worst);
  const leads = (cardId: string) => contextOf(cardId).leadsTo.map(({ text }) => `→ ${text}`);
  const series = collectSeries(lane, cells, { map, columns, unit, leads, room: options.measures.feelingRoom });
  spreadWithinColumns(
    series.flatMap(({ drafts }) => drafts),
    columns,
    options.measures.face / 2,
    placing.decisive,
  );
  for (const { drafts } of series) {
    drafts.sort((a, b) => a.x - b.x);
    extremesOf(drafts.map(({ score }) => score)).forEach((extreme, i) => {
      (drafts[i] as Draft).extreme = extreme;
    });
  }
  const names = series.length > 1 ? series.map((one) => seriesName(one, placing)) : [];
  const { above, below, nameBlocks } = placeEmotionLabels(
    series.map(({ key, drafts }, index) => ({ key, drafts, name: names[index] })),
    columns,
    options.measures,
    placing.memo,
  );

  // So far score 0 was at y = 0; now the lane opens as far up and down as faces and words reach.
  const upper = Math.max(margin + best * unit, LABEL_MARGIN - above);
  const baseline = top + upper;
  const h = upper + Math.max(margin - worst * unit, below + LABEL_MARGIN);
  const first = columns[0];
  const last = columns.at(-1);
  const curves = series.map((one, index) => finish(one, index, baseline, placing, nameBlocks[index]));
  const w = first && last ? last.x + last.w - first.x : 0;
  return { x: first?.x ?? 0, y: top, w, h, baseline, unit, best, worst, curves };
}

function hasWords(cells: readonly (readonly Card[])[]): boolean {
  return cells.some((cell) => cell.some((card) => card.kind === 'emotion' && card.label?.trim()));
}

/** The best and the worst score that a lane's height is for. */
function usedRange(cells: readonly (readonly Card[])[]): { best: number; worst: number } {
  const scores = cells.flat().flatMap((card) => (card.kind === 'emotion' ? [card.score] : []));
  const best = Math.max(LEAST_REACH, ...scores);
  const worst = Math.min(-LEAST_REACH, ...scores);
  const spare = Math.max(0, LEAST_RANGE - (best - worst)) / 2;
  return { best: best + spare, worst: worst - spare };
}

/** Moves faces apart sideways where any two in a column would touch; many become smaller. */
function spreadWithinColumns(
  drafts: readonly Draft[],
  columns: readonly Column[],
  radius: number,
  decisive: ReadonlySet<number>,
): void {
  const groups = new Map<Column, Draft[]>();
  for (const draft of drafts) {
    const column = columns.findLast(({ x }) => x <= draft.x);
    if (!column) continue;
    draft.decisive = decisive.has(column.index);
    draft.r = draft.decisive ? radius * DECISIVE : radius;
    const group = groups.get(column) ?? [];
    group.push(draft);
    groups.set(column, group);
  }
  for (const [column, group] of groups) {
    if (group.length < 2 || !anyTouch(group, 4)) continue;
    const ordered = group
      .map((draft, place) => ({ draft, place }))
      .sort((a, b) => a.draft.x - b.draft.x || a.place - b.place);
    const distance = Math.min(2 * radius + 8, (column.w - 2 * radius - 8) / (group.length - 1));
    ordered.forEach(({ draft }, i) => {
      draft.x = column.x + column.w / 2 + (i - (group.length - 1) / 2) * distance;
    });
    // Those that are higher or lower than their neighbours have more room than they have to the side.
    const beside = Math.max(1.5, distance / 2 - 0.5);
    const sizes = SMALLER.map((part) => part * radius).filter((r) => r > beside);
    const most = sizes.find((r) => !anyTouch(group, 1, r)) ?? beside;
    for (const draft of group) draft.r = Math.min(draft.r, most);
  }
}

/** Whether any two faces of a group, with radii of `most` at most, are nearer to each other than `gap`. */
function anyTouch(group: readonly Draft[], gap: number, most = Number.POSITIVE_INFINITY): boolean {
  const r = (draft: Draft) => Math.min(draft.r, most);
  return group.some((a, i) => group.some((b, j) => j > i && Math.hypot(a.x - b.x, a.y - b.y) < r(a) + r(b) + gap));
}

function seriesName({ personaId, variant }: Series, { map, options }: EmotionPlacing): string {
  const persona = personaId === undefined ? undefined : map.personas[personaId]?.name;
  const { asIs, toBe } = options.words;
  if (!persona) return variant === 'to-be' ? toBe : asIs;
  // What is in brackets stays on one line.
  return variant === 'to-be' ? `${persona} (${toBe.toLowerCase().replaceAll(' ', '\u00a0')})` : persona;
}

function finish(
  { key, personaId, variant, drafts }: Series,
  index: number,
  baseline: number,
  { map }: EmotionPlacing,
  name: EmotionCurve['name'],
): EmotionCurve {
  const points = drafts.map(
    ({ card, x, y, r, score, extreme, decisive, label }): EmotionPoint => ({
      cardId: card.id,
      card,
      x,
      y: y + baseline,
      r,
      score,
      face: faceOf(score),
      extreme: extreme ?? null,
      decisive: decisive ?? false,
      ...(label && { label: shift(label, baseline) }),
    }),
  );
  const segments = monotoneCurve(points);
  const persona = personaId === undefined ? undefined : map.personas[personaId];
  return {
    key,
    ...(personaId !== undefined && { personaId }),
    personaName: persona?.name ?? '',
    ...(persona?.colour && { personaColour: persona.colour }),
    personaIndex: Math.max(0, placeOfPersona(map, personaId)),
    index,
    variant,
    points,
    line: curvePath(segments),
    ...curveAreas(segments, baseline),
    ...(name && { name: shift(name, baseline) }),
  };
}

type Label = NonNullable<EmotionPoint['label']>;

function shift(label: Label, dy: number): Label {
  const { text } = label;
  const lines = text.lines.map((line) => ({ ...line, y: line.y + dy }));
  return { ...label, y: label.y + dy, text: { ...text, y: text.y + dy, lines } };
}
