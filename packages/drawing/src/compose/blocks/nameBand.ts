import type { StageBox } from '../../layout/boxes.ts';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { chevronPath } from '../../scene/drawStages.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { stageColours } from '../../theme/stageColours.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { shortened } from './shortened.ts';

/** Px at the usual size of a name. */
const POINT = 13;
const PADDING = 10;
const RADIUS = 13;
const BESIDE_NUMBER = 8;
const ABOVE = 11;
/** Px that the last name keeps from where its chevron begins to close: no other chevron follows that it could be seen against. */
const BEFORE_END = 8;

/** How the stages' names are set: how many times their usual size, in how many lines, and whether their numbers stand before them. */
export interface NameSetting {
  readonly k: number;
  readonly lines: 0 | 1 | 2;
  readonly numbered: boolean;
}

/** Ways to set them, the best first: in one line, else in two; numbers are given up before names become hard to read. */
export const NAME_SETTINGS: readonly NameSetting[] = [
  ...[1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85].map((k) => ({ k, lines: 1, numbered: true }) as const),
  ...[0.92, 0.85].map((k) => ({ k, lines: 1, numbered: false }) as const),
  ...[1, 0.92, 0.85].map((k) => ({ k, lines: 2, numbered: true }) as const),
  ...[0.78, 0.72].map((k) => ({ k, lines: 1, numbered: false }) as const),
  ...[0.92, 0.85, 0.78, 0.72, 0.66, 0.6].map((k) => ({ k, lines: 2, numbered: false }) as const),
];

/** For where names have no room. */
export const NUMBERS_ONLY: NameSetting = { k: 0.9, lines: 0, numbered: true };

/** Px that a stage needs for its name, no word broken. */
export function roomForName(
  name: string,
  isLast: boolean,
  { k, lines, numbered }: NameSetting,
  { measure }: Pen,
): number {
  if (lines === 0) return k * (2 * RADIUS + POINT);
  const words = name.trim().split(/\s+/u);
  const width = (from: number, to?: number) => measure(words.slice(from, to).join(' '), typeScale.stage);
  const widths = words.map((_, at) => (at === 0 || lines === 1 ? width(0) : Math.max(width(0, at), width(at))));
  return Math.ceil((Math.min(...widths) + 2 + (isLast ? BEFORE_END : 0)) * k + beside(k, numbered));
}

function beside(k: number, numbered: boolean): number {
  return k * (2 * POINT + PADDING + (numbered ? 2 * RADIUS + BESIDE_NUMBER : 0));
}

/**
 * Stages as chevrons beside each other with their names, all of one size. What is too long for its chevron ends in dots, and
 * only its number is there where not even that has room.
 *
 * @param bleed px by which the first and the last reach beyond their stages, to the edges of a page
 */
export function drawNameBand(stages: readonly StageBox[], setting: NameSetting, bleed: number, pen: Pen): Part {
  const { k, numbered, lines: most } = setting;
  const { theme, measure } = pen;
  const drafts = stages.map((box, at) => {
    const notched = at > 0;
    const flush = at === stages.length - 1;
    const left = box.x / k + (notched ? POINT + PADDING : bleed > 0 ? 0 : PADDING * 1.5);
    const right = (box.x + box.w) / k - (flush ? POINT : 2);
    const before = numbered ? 2 * RADIUS + BESIDE_NUMBER : 0;
    const room = right - left - before;
    const fits = most > 0 && room >= 2 * typeScale.stage.size;
    const words = fits ? shortened(box.stage.name, 'stage', room, most, pen) : '';
    const name = layoutText(words, 'stage', { x: left + before, y: 0, w: Math.max(1, room), hug: true }, measure);
    return { box, notched, flush, left, right, name };
  });
  const lines = Math.max(1, ...drafts.map(({ name }) => name.lines.length));
  const h = lines * typeScale.stage.line + 2 * ABOVE;
  const middle = h / 2;
  const ops = drafts.map(({ box, notched, flush, left, right, name }): Op => {
    const colours = stageColours(theme, box.index, box.stage.colour);
    const x = box.x / k - (notched ? 0 : bleed / k);
    // At the edge of a page the band runs on, its point beyond it.
    const w = (box.x + box.w) / k - x + (flush && bleed > 0 ? bleed / k + POINT : 0);
    const sheet = new Sheet(pen);
    sheet.add({ op: 'path', d: chevronPath({ x, y: 0, w, h, point: POINT, notched, flush }), fill: colours.header });
    if (bleed > 0 && !notched) sheet.add({ op: 'rect', x, y: 0, w: PADDING, h, fill: colours.header });
    const hasName = name.lines.length > 0;
    if ((numbered || !hasName) && box.w / k >= 2 * RADIUS + POINT - 1) {
      const at = hasName ? left : Math.max(left - PADDING / 2, (left + right) / 2 - RADIUS);
      const disc = { x: at, y: middle - RADIUS, w: 2 * RADIUS, h: 2 * RADIUS, radius: RADIUS };
      sheet.add({ op: 'rect', ...disc, fill: colours.onHeader });
      const place = { x: disc.x, y: middle - 10, w: 2 * RADIUS, align: 'center' } as const;
      sheet.text(String(box.index + 1), 'cardTitle', place, colours.header);
    }
    if (hasName) sheet.add(...textOps(moveText(name, 0, middle - name.h / 2), colours.onHeader));
    const bounds = { x, y: 0, w: w + (flush ? 0 : POINT), h };
    return { op: 'group', kind: 'stage', id: box.id, x: 0, y: 0, bounds, ops: sheet.ops };
  });
  return { h: h * k, ops: scaleOps(ops, k) };
}
