import { type JourneyMap, type Lane, lanesOf } from '@milepost/schema';
import {
  type DrawnFormat,
  type ExportOptions,
  type Paper,
  pageFor,
  SHEETS,
  type Sheet,
} from '@milepost/schema/exporting';
import { beyondInter } from '../fonts/beyondInter.ts';
import type { ImageOp, Op, TextOp } from '../scene/ops.ts';
import { type Composition, PT_PER_PX, PX_PER_INCH } from './composition.ts';
import type { HasGlyphs } from './glyphFinder.ts';
import { shownPart } from './shownPart.ts';
import { unknownCharacters } from './unknownCharacters.ts';

/** Options to change in an export, each with what it is from then on. */
export type Remedy = Partial<ExportOptions>;

/** Something in an export that its reader may stumble over, and what may take it away, the best first; see `provenRemedies`. */
export type Finding = {
  readonly remedies: readonly Remedy[];
} & (
  | { readonly kind: 'small-text'; readonly points: number }
  | { readonly kind: 'coarse-pictures'; readonly count: number; readonly dpi: number }
  | { readonly kind: 'no-glyphs'; readonly characters: readonly string[] }
  /** Those of the map that it does without, as it was asked to. */
  | { readonly kind: 'left-out'; readonly characters: readonly string[] }
  | { readonly kind: 'empty-lanes'; readonly names: readonly string[] }
  /** Nothing of what is shown has a card. */
  | { readonly kind: 'no-cards' }
);

/** What is known of the place where it is drawn. */
export interface Known {
  /** Px of a picture's width and height; undefined while it isn't there. */
  readonly sizeOf: (asset: string) => { readonly width: number; readonly height: number } | undefined;
  readonly hasGlyphs: HasGlyphs;
}

/** Points under which letters are hard to read on paper. */
const READABLE = 6;
/** Dots to the inch under which a picture looks coarse on paper. */
const FINE = 150;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** From one to the next of these, sides and letters grow by the root of two. */
const A_SHEETS = ['a4', 'a3', 'a2', 'a1', 'a0'] as const satisfies readonly Sheet[];

/** What should be looked at before an export is made. Pure. Print is judged where there is paper: in a PDF. */
export function findings(
  map: JourneyMap,
  format: DrawnFormat,
  options: ExportOptions,
  { pages }: Composition,
  { sizeOf, hasGlyphs }: Known,
): readonly Finding[] {
  const found: Finding[] = [];
  const ops = pages.flatMap((page) => flat(page.ops));
  if (format === 'pdf') {
    // An overview is there to be looked at, and each of its stages to be read on a page of its own.
    const read = options.pages === 'stages' && pages.length > 1 ? pages.slice(1) : pages;
    const points = Math.min(...read.map((page) => page.smallestText)) * PT_PER_PX;
    if (points < READABLE) found.push({ kind: 'small-text', points, remedies: largerText(points, options) });
    const coarse = new Map<string, number>();
    for (const op of ops) {
      const dpi = op.op === 'image' ? dpiOf(op, sizeOf(op.asset)) : Number.POSITIVE_INFINITY;
      if (op.op === 'image' && dpi < FINE) coarse.set(op.asset, Math.min(dpi, coarse.get(op.asset) ?? dpi));
    }
    if (coarse.size > 0) {
      const dpi = Math.min(...coarse.values());
      found.push({ kind: 'coarse-pictures', count: coarse.size, dpi, remedies: finerPictures(dpi, options) });
    }
  }
  const drawn = ops.filter((op): op is TextOp => op.op === 'text').map(({ text }) => text);
  const boxes = unknown(drawn, hasGlyphs);
  const { without = [] } = options;
  const remedies = [{ without: [...without, 'unknown-characters' as const] }];
  if (boxes.length > 0) found.push({ kind: 'no-glyphs', characters: boxes, remedies });
  const shown = shownPart(map, options);
  if (without.includes('unknown-characters')) {
    const characters = unknown(textsIn(shown), hasGlyphs);
    if (characters.length > 0) found.push({ kind: 'left-out', characters, remedies: [] });
  }
  return [...found, ...inLanes(map, shown, options)];
}

/** What is to be said of lanes that have nothing. */
function inLanes(map: JourneyMap, shown: JourneyMap, { preset = 'whole-map' }: ExportOptions): readonly Finding[] {
  const { filled, empty } = sortLanes(shown, ({ visible }) => visible);
  if (filled.length === 0) {
    const others = sortLanes(map, () => true).filled;
    return [{ kind: 'no-cards', remedies: others.length > 0 ? [{ lanes: idsOf(others) }] : [] }];
  }
  if (empty.length === 0 || preset !== 'whole-map') return [];
  const names = empty.map(({ name }) => name);
  return [{ kind: 'empty-lanes', names, remedies: [{ lanes: idsOf(filled) }] }];
}

/** Larger paper, as far as it helps; then fewer things on a page; and what is as large as on the screen, cut into sheets. */
function largerText(points: number, options: ExportOptions): readonly Remedy[] {
  const { preset = 'whole-map', pages = 'one' } = options;
  const { paper } = pageFor('pdf', options);
  const at = sizeOf(paper);
  const larger =
    at === undefined ? undefined : A_SHEETS[Math.min(A_SHEETS.length - 1, at + stepsTo(READABLE / points))];
  return [
    ...(larger && larger !== paper ? [{ paper: larger }] : []),
    ...(preset === 'whole-map' && pages === 'one' ? [{ pages: 'stages' as const }] : []),
    ...(preset === 'whole-map' ? [{ pages: 'tiles', paper: 'fit' } as const, ONE_PAGER] : []),
  ];
}

/** Smaller paper of the same family, or no pictures. */
function finerPictures(dpi: number, options: ExportOptions): readonly Remedy[] {
  const { without = [] } = options;
  const { paper } = pageFor('pdf', options);
  const smaller = A_SHEETS[(sizeOf(paper) ?? -1) - stepsTo(FINE / dpi)];
  return [
    ...(smaller ? [{ paper: smaller }] : []),
    { without: [...without, 'pictures'] },
    { without: [...without, 'logo'] },
    { without: [...without, 'pictures', 'logo'] },
  ];
}

/** Another preset has its own page. */
const ONE_PAGER = { preset: 'one-pager', pages: 'one', paper: undefined, orientation: undefined } as const;

/** Where a paper stands among A0 to A4. What isn't of that family is about as large as A3 or A4, or known to be no paper at all. */
function sizeOf(paper: Paper): number | undefined {
  const at = A_SHEETS.indexOf(paper as (typeof A_SHEETS)[number]);
  if (at >= 0) return at;
  if (paper === 'tabloid') return 1;
  return (SHEETS as readonly string[]).includes(paper) ? 0 : undefined;
}

/** How many sheets of that family lie between one and another on which everything is so much larger or smaller. */
function stepsTo(factor: number): number {
  return Math.max(1, Math.ceil(Math.log(factor) / Math.log(Math.SQRT2)));
}

function dpiOf({ w, h }: ImageOp, size: ReturnType<Known['sizeOf']>): number {
  return size ? PX_PER_INCH / Math.max(w / size.width, h / size.height) : Number.POSITIVE_INFINITY;
}

/** The characters of these texts that no font has, each once. */
function unknown(texts: readonly string[], hasGlyphs: HasGlyphs): readonly string[] {
  const characters = beyondInter(texts).size === 0 ? [] : texts.flatMap((text) => unknownCharacters(text, hasGlyphs));
  // A joiner after one of them doesn't make it another.
  return [...new Set(characters.map((each) => each.replace(UNSEEN, '') || each))];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Lanes with something in them, and those without. */
function sortLanes(map: JourneyMap, isMeant: (lane: Lane) => boolean) {
  const used = new Set(Object.values(map.cards).map(({ laneId }) => laneId));
  const lanes = lanesOf(map).filter(isMeant);
  const isEmpty = ({ id, kind }: Lane) => kind !== 'divider' && !used.has(id);
  const filled = lanes.filter((lane) => !isEmpty(lane));
  // Lines between lanes alone are nothing to show.
  return { filled: filled.every(({ kind }) => kind === 'divider') ? [] : filled, empty: lanes.filter(isEmpty) };
}

function idsOf(lanes: readonly Lane[]): readonly string[] {
  return lanes.map(({ id }) => id);
}

function flat(ops: readonly Op[]): Exclude<Op, { op: 'group' }>[] {
  return ops.flatMap((op) => (op.op === 'group' ? flat(op.ops) : [op]));
}
