import { type Card, type CardOf, type JourneyMap, lanesOf, type Step, stagesOf, stepsOfStage } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { layoutMap } from '../../layout/layoutMap.ts';
import { drawCurves } from '../../scene/drawCurves.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { compactMeasures, type Measures, measures as usualMeasures } from '../../theme/measures.ts';
import { stageColours } from '../../theme/stageColours.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { drawNameBand, NAME_SETTINGS, type NameSetting, NUMBERS_ONLY, roomForName } from './nameBand.ts';

/** Px between stages. */
const GUTTER = 4;
/** Px of a step's column that its name doesn't get, and how many lines it may have. */
const BESIDE_STEP = 16;
const MOST_LINES = 2;
/** Px of the curve that words beside it take, and at which share of that others that feel alike are too near. */
const WORDS = { strong: 150, cardTitle: 190, name: 220 } as const;
const NEAR = 0.9;
/** Px of a step for each of its faces on a curve, and those that none of them gets. */
const ROOM_OF_FACE = 26;
const BESIDE_FACES = 8;
const LEAST_FACE = 9;
/** Px from which on faces above each other are rather small than moved beside each other, and px between them. */
const SMALL_FACE = 15;
const BETWEEN_FACES = 5;
const LEAST_CURVE = 90;
/** Px of a stage that names which have to be shortened still have a use in. */
const LEAST_NAMED = 120;

const NOTHING: Part = { h: 0, ops: [] };

/** How a journey is drawn. */
export interface JourneyLook {
  /** Px that all curves together are high. */
  readonly curve: number;
  /** How many times their usual size the names of stages may have at most. */
  readonly lead: number;
  readonly face?: number;
  readonly feeling?: Measures['feeling'];
  /** Whether steps are named where there is room for all of their names. */
  readonly steps?: boolean;
  /** Whether the strongest feelings have their words; so when absent. */
  readonly said?: boolean;
  /** Px by which it reaches beyond its room at both sides, to the edges of the page. */
  readonly bleed?: number;
}

export interface Journey extends Part {
  /** What it shows, for the legend. */
  readonly layout: MapLayout;
  /** Whether the stages' numbers are there, and whether their names are. */
  readonly numbered: boolean;
  readonly named: boolean;
  /** How many times their usual size the smallest words have. */
  readonly words: number;
}

/**
 * The stages over the whole width and the emotion curves beneath, without any other lane. A stage with few steps is given
 * more room than its steps would have, for its name. What is collapsed on the canvas is open here.
 */
export function drawJourney(map: JourneyMap, w: number, look: JourneyLook, pen: Pen): Journey {
  const { setting, columns } = divide(map, w, look.lead, pen);
  const layout = layoutJourney(map, columns, w, look, pen);
  const { bleed = 0 } = look;
  const band = drawNameBand(layout.stages, setting, bleed, pen);
  const ops: Op[] = [...band.ops];
  let bottom = band.h;
  const names = look.steps ? drawSteps(layout, columns, pen) : NOTHING;
  if (names.h > 0) {
    ops.push(moved(names, bottom + 4, w));
    bottom += names.h + 4;
  }
  for (const { plot } of layout.lanes) {
    if (!plot) continue;
    const bounds = { x: 0, y: plot.y, w: w + GUTTER, h: plot.h };
    if (bleed > 0)
      ops.push({ op: 'rect', x: GUTTER - bleed, y: bottom, w: w + 2 * bleed, h: plot.h, fill: pen.theme.surface });
    ops.push({ op: 'group', kind: 'curve', x: 0, y: bottom - plot.y, bounds, ops: drawCurves(plot, pen.theme) });
    bottom += plot.h;
  }
  // The timeline leaves a gutter before its first stage, which has nothing to be kept from here.
  const all = moved({ h: bottom, ops }, 0, w + GUTTER, -GUTTER);
  // Names are larger than the smallest words to begin with.
  const words = Math.min(1, (setting.k * typeScale.stage.size) / typeScale.meta.size);
  return { h: bottom, ops: [all], layout, numbered: setting.numbered, named: setting.lines > 0, words };
}

/** How many times as high the curves should be where two or more lie on each other, to be told from each other. */
const SEVERAL = 1.4;

/** How many times as high as one curve those of a map should be. */
export function heightOfCurves(map: JourneyMap): number {
  const keys = new Map<string, string>();
  for (const card of Object.values(map.cards)) {
    if (card.kind !== 'emotion' || !map.lanes[card.laneId]?.visible) continue;
    const { laneId, personaId, variant } = card;
    if (map.personas[personaId ?? '']?.hidden) continue;
    const key = `${personaId} ${variant}`;
    if (keys.has(laneId) && keys.get(laneId) !== key) return SEVERAL;
    keys.set(laneId, key);
  }
  return 1;
}

/** How often heights are corrected: what words take is known only once they are placed. */
const TRIES = 4;

/** A journey that is as high as its room, as far as its words allow. */
export function journeyInto(
  map: JourneyMap,
  w: number,
  h: number,
  look: Omit<JourneyLook, 'curve'>,
  pen: Pen,
): Journey {
  let curve = h;
  let best: Journey | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const journey = drawJourney(map, w, { ...look, curve }, pen);
    const spare = h - journey.h;
    if (!best || (spare >= 0 ? best.h > h || journey.h > best.h : journey.h < best.h)) best = journey;
    if (spare >= 0 && spare < 1) break;
    curve = Math.max(0, curve + spare - 0.5);
  }
  return best as Journey;
}

function moved({ ops, h }: Part, y: number, w: number, x = 0): Op {
  return { op: 'group', kind: 'background', x, y, bounds: { x: 0, y: 0, w, h }, ops };
}

interface StepColumn {
  readonly step: Step;
  readonly x: number;
  readonly w: number;
}

/** How wide each step is, so that the stages' names come out as large as they can. */
function divide(
  map: JourneyMap,
  w: number,
  lead: number,
  pen: Pen,
): { readonly setting: NameSetting; readonly columns: readonly StepColumn[] } {
  const stages = stagesOf(map)
    .map((stage) => ({ stage, steps: stepsOfStage(map, stage.id) }))
    .filter(({ steps }) => steps.length > 0);
  const room = w - (stages.length - 1) * GUTTER;
  const counts = stages.map(({ steps }) => steps.length);
  const needs = (setting: NameSetting) =>
    stages.map(({ stage }, at) => roomForName(stage.name, at === stages.length - 1, setting, pen));
  const fitting = NAME_SETTINGS.find((one) => one.k <= lead && sum(needs(one)) <= room);
  // Where each has room for some letters, the longest names end in dots.
  const setting =
    fitting ?? (room / stages.length < LEAST_NAMED ? NUMBERS_ONLY : (NAME_SETTINGS.at(-1) as NameSetting));
  const widths = shareOut(room, counts, needs(setting));
  const columns: StepColumn[] = [];
  let x = GUTTER;
  stages.forEach(({ steps }, index) => {
    const each = (widths[index] as number) / steps.length;
    for (const step of steps) {
      columns.push({ step, x, w: each });
      x += each;
    }
    x += GUTTER;
  });
  return { setting, columns };
}

/** Shares of a room by what each counts, but never less than it needs; by its need alone where that is too much for all. */
function shareOut(room: number, counts: readonly number[], needs: readonly number[]): number[] {
  if (sum(needs) > room) return needs.map((need) => (room * need) / sum(needs));
  const settled = counts.map(() => false);
  for (;;) {
    const left = room - sum(needs.filter((_, i) => settled[i]));
    const open = sum(counts.filter((_, i) => !settled[i]));
    const narrow = counts.map((count, i) => !settled[i] && (left * count) / open < (needs[i] as number));
    if (!narrow.some(Boolean))
      return counts.map((count, i) => (settled[i] ? (needs[i] as number) : (left * count) / open));
    narrow.forEach((isNarrow, i) => {
      if (isNarrow) settled[i] = true;
    });
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The names of the steps beneath their stages; nothing where any of them would be broken or take too many lines. */
function drawSteps(layout: MapLayout, columns: readonly StepColumn[], pen: Pen): Part {
  const stageOf = new Map(layout.stages.map((box) => [box.id, box]));
  const sheet = new Sheet(pen);
  let h = 0;
  for (const { step, x, w } of columns) {
    const box = stageOf.get(step.stageId);
    const room = w - BESIDE_STEP;
    if (!box || step.name.split(/\s+/u).some((word) => pen.measure(word, typeScale.step) > room)) return NOTHING;
    const { accent } = stageColours(pen.theme, box.index, box.stage.colour);
    const name = sheet.text(step.name, 'step', { x: x + BESIDE_STEP / 2, y: 0, w: room }, accent);
    if (name.lines.length > MOST_LINES) return NOTHING;
    h = Math.max(h, name.h);
  }
  return { h, ops: sheet.ops };
}

function layoutJourney(
  map: JourneyMap,
  columns: readonly StepColumn[],
  w: number,
  { curve, face = usualMeasures.face, feeling = 'strong', said: speaks = true }: JourneyLook,
  { words, measure }: Pen,
): MapLayout {
  const lanes = lanesOf(map).filter(({ kind, visible }) => kind === 'emotions' && visible);
  const felt = feelings(map, columns);
  const usual = {
    ...compactMeasures,
    rail: 0,
    gutter: GUTTER,
    columnMin: 0,
    emotionLane: Math.max(speaks ? LEAST_CURVE : 0, curve / Math.max(1, lanes.length)),
    face: Math.max(LEAST_FACE, Math.min(face, roomForFace(felt, columns))),
    feeling,
    feelingRoom: WORDS[feeling],
  };
  const open = bare(map, columns);
  const lay = (cards: readonly Card[], measures: Measures) => {
    const laneIds = lanes.map(({ id }) => id);
    // Steps are as wide as they say, a column being as wide as that of the canvas.
    const columnWidth = usualMeasures.column;
    const options = { laneIds, empty: 'hide', paper: true, measures, columnWidth, words } as const;
    return layoutMap({ ...open, cards: byId(cards) }, options, measure);
  };
  /** With smaller faces where that keeps two of a step above each other: beside each other they would bend their curves. */
  const layApart = (cards: readonly Card[], drawn = lay(cards, usual)) => {
    const most = Math.min(faceApart(drawn), Math.max(SMALL_FACE, smallestFace(drawn)));
    return most < usual.face ? lay(cards, { ...usual, face: most }) : drawn;
  };
  const silent = felt.map(({ label: _label, ...card }) => card);
  const plain = lay(silent, usual);
  if (!speaks) return layApart(silent, plain);
  // Where the curve turns is known only now.
  const leads = felt.filter(({ id }) => plain.pointById.get(id)?.extreme);
  const said = saidFeelings(leads, columns, w, usual.feelingRoom);
  return layApart(silent.map((card) => ({ ...card, ...said.get(card.id) })));
}

/** The map without cards and connections, with the names of its stages alone, all of it open. */
function bare(map: JourneyMap, columns: readonly StepColumn[]): JourneyMap {
  const stages = stagesOf(map).map(({ goal: _goal, duration: _duration, ...stage }) => ({
    ...stage,
    collapsed: false,
  }));
  const lanes = lanesOf(map).map(({ height: _height, ...lane }) => ({ ...lane, collapsed: false }));
  const steps = columns.map(({ step, w }) => ({ ...step, name: '', width: Math.max(1, w) }));
  return { ...map, stages: byId(stages), lanes: byId(lanes), steps: byId(steps), cards: {}, connections: {} };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

/** The feelings that are shown, the strongest first: of each step and curve no more than there is room for faces. */
function feelings(map: JourneyMap, columns: readonly StepColumn[]): CardOf<'emotion'>[] {
  const widthOf = new Map(columns.map(({ step, w }) => [step.id, w]));
  const shown = Object.values(map.cards)
    .filter((card): card is CardOf<'emotion'> => card.kind === 'emotion' && widthOf.has(card.stepId))
    .filter(({ laneId, personaId }) => map.lanes[laneId]?.visible && !map.personas[personaId ?? '']?.hidden)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const counts = new Map<string, number>();
  return shown.filter(({ laneId, stepId, personaId, variant }) => {
    const place = [laneId, stepId, personaId, variant].join(' ');
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count <= Math.max(1, Math.floor((widthOf.get(stepId) ?? 0) / ROOM_OF_FACE));
  });
}

/** Px that faces may be wide for those of different curves in a step to stand above each other, unless they would be too small. */
function faceApart({ lanes }: MapLayout): number {
  let most = Number.POSITIVE_INFINITY;
  for (const { plot } of lanes) {
    const points = plot?.curves.flatMap(({ key, points }) => points.map((point) => ({ key, ...point }))) ?? [];
    for (const [at, { key, card, y }] of points.entries()) {
      for (const other of points.slice(at + 1)) {
        if (other.key === key || other.card.stepId !== card.stepId) continue;
        const room = Math.abs(y - other.y) - BETWEEN_FACES;
        if (room >= SMALL_FACE) most = Math.min(most, room);
      }
    }
  }
  return most;
}

/** Px that the smallest face is wide: those of one drawing are as large as each other. */
function smallestFace({ pointById }: MapLayout): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { r } of pointById.values()) least = Math.min(least, 2 * r);
  return least;
}

/** Px that faces may be wide for all of a curve in a step to stand beside each other. */
function roomForFace(felt: readonly CardOf<'emotion'>[], columns: readonly StepColumn[]): number {
  const counts = new Map<string, number>();
  for (const { laneId, stepId, personaId, variant } of felt) {
    const place = `${stepId} ${laneId} ${personaId} ${variant}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const [place, count] of counts) {
    const stepId = place.split(' ', 1)[0] as string;
    most.set(stepId, Math.max(most.get(stepId) ?? 1, count));
  }
  return Math.min(...columns.map(({ step, w }) => (w - BESIDE_FACES) / (most.get(step.id) ?? 1)));
}

/** The words of those that lead, as many as there is room for: strong ones, and not two that say the same beside each other. */
function saidFeelings(
  strongest: readonly CardOf<'emotion'>[],
  columns: readonly StepColumn[],
  w: number,
  room: number,
): ReadonlyMap<string, { readonly label: string }> {
  const middles = new Map(columns.map((column) => [column.step.id, column.x + column.w / 2]));
  const most = Math.max(2, Math.floor(w / room));
  const said: CardOf<'emotion'>[] = [];
  for (const card of strongest) {
    if (said.length >= most) break;
    if (!card.label?.trim() || card.variant !== 'as-is') continue;
    const away = (other: CardOf<'emotion'>) =>
      Math.abs((middles.get(other.stepId) ?? 0) - (middles.get(card.stepId) ?? 0));
    const near = said.some((other) => other.score < 0 === card.score < 0 && away(other) < room * NEAR);
    if (!near) said.push(card);
  }
  return new Map(said.map(({ id, label = '' }) => [id, { label }]));
}
