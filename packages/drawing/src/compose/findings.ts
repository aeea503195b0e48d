import { type JourneyMap, type Lane, lanesOf } from '@milepost/schema';
import {
  type DrawnFormat,
  type ExportOptions,
  type Paper,
  pageFor,
  SHEETS,
  type Sheet,
} from '@milepost/schema/exporting';
import type { ImageOp, Op, TextOp } from '../scene/ops.ts';
import { type Composition, PT_PER_PX, PX_PER_INCH } from './composition.ts';
import { shownPart } from './shownPart.ts';

/** Options to change in an export, each with what it is from then on. */
export type Remedy = Partial<ExportOptions>;

/** Something in an export that its reader may stumble over, and what may take it away, the best first; see `provenRemedies`. */
export type Finding = {
  readonly remedies: readonly Remedy[];
} & (
  | { readonly kind: 'small-text'; readonly points: number }
  | { readonly kind: 'coarse-pictures'; readonly count: number; readonly dpi: number }
  | { readonly kind: 'no-glyphs'; readonly characters: readonly string[] }
  | { readonly kind: 'empty-lanes'; readonly names: readonly string[] }
);

/** What is known of the place where it is drawn. */
export interface Known {
  /** Px of a picture's width and height; undefined while it isn't there. */
  readonly sizeOf: (asset: string) => { readonly width: number; readonly height: number } | undefined;
  /** Whether some bundled font has a character. */
  readonly hasGlyph: (character: string) => boolean;
}

/** Points under which letters are hard to read on paper. */
const READABLE = 6;
/** Dots to the inch under which a picture looks coarse on paper. */
const FINE = 150;
const MOST_CHARACTERS = 2_000;
/** From one to the next of these, sides and letters grow by the root of two. */
const A_SHEETS = ['a4', 'a3', 'a2', 'a1', 'a0'] as const satisfies readonly Sheet[];
/** Has no shape of its own: joiners, selectors, marks on other letters, spaces. */
const SHAPELESS = /^(?:\p{M}|\p{C}|\p{Z}|\p{Emoji_Modifier})$/u;

/** What should be looked at before an export is made. Pure. Print is judged where there is paper: in a PDF. */
export function findings(
  map: JourneyMap,
  format: DrawnFormat,
  options: ExportOptions,
  { pages }: Composition,
  { sizeOf, hasGlyph }: Known,
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
  const characters = missing(ops, hasGlyph);
  if (characters.length > 0) found.push({ kind: 'no-glyphs', characters, remedies: [] });
  const [filled, empty] = sortLanes(shownPart(map, options));
  if (empty.length > 0 && (options.preset ?? 'whole-map') === 'whole-map') {
    const remedies = filled.length > 0 ? [{ lanes: filled.map(({ id }) => id) }] : [];
    found.push({ kind: 'empty-lanes', names: empty.map(({ name }) => name), remedies });
  }
  return found;
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

/** The characters that no font has, each once. */
function missing(ops: readonly Op[], hasGlyph: Known['hasGlyph']): string[] {
  const characters = new Set(ops.filter((op): op is TextOp => op.op === 'text').flatMap(({ text }) => [...text]));
  return [...characters].slice(0, MOST_CHARACTERS).filter((each) => !SHAPELESS.test(each) && !hasGlyph(each));
}

/** The lanes that would be shown: those with something in them, and those without. */
function sortLanes(map: JourneyMap): readonly [filled: readonly Lane[], empty: readonly Lane[]] {
  const used = new Set(Object.values(map.cards).map(({ laneId }) => laneId));
  const shown = lanesOf(map).filter(({ visible }) => visible);
  const isEmpty = ({ id, kind }: Lane) => kind !== 'divider' && !used.has(id);
  const filled = shown.filter((lane) => !isEmpty(lane));
  // Lines between lanes alone are nothing to show.
  return [filled.every(({ kind }) => kind === 'divider') ? [] : filled, shown.filter(isEmpty)];
}

function flat(ops: readonly Op[]): Exclude<Op, { op: 'group' }>[] {
  return ops.flatMap((op) => (op.op === 'group' ? flat(op.ops) : [op]));
}
