import type { JourneyMap } from '@milepost/schema';
import type { TextBlock } from '../../layout/boxes.ts';
import { layoutColumns, type StageColumns } from '../../layout/layoutColumns.ts';
import { resolveOptions } from '../../layout/layoutOptions.ts';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { chevronPath, numberOps } from '../../scene/drawStages.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { stageColours } from '../../theme/stageColours.ts';
import type { TextRole } from '../../theme/typeScale.ts';
import type { RowSetting } from './drawStageBand.ts';

/** How many times their usual size stages may have above the timeline. */
const SCALES = [2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.25, 1.1, 1, 0.9, 0.8, 0.7];
/** What large names are worth beside the height that they take, which is dear; names no larger than a card's title lead nowhere. */
const WORTH = { height: 85, least: 1.1, tooSmall: 5, besideNumber: 0.15 };
const FORMS: readonly Form[] = [
  { number: 'beside', lines: 1 },
  { number: 'beside', lines: 2 },
  { number: 'above', lines: 1 },
  { number: 'above', lines: 2 },
  { number: 'above', lines: 1, lasts: 'beneath' },
  { number: 'above', lines: 2, lasts: 'beneath' },
];

const POINT = 14;
const PADDING = { x: 10, y: 9 };
/** Px from the words to where the point begins. */
const LAST = 4;
const LEAST_HEIGHT = 44;
const NUMBER_RADIUS = 13;
const NUMBER_GAP = 9;

/**
 * How the words of all chevrons are set: each number beside its name or above it, names in so many lines at most, and how
 * long a stage lasts beside a number above its name, or beneath the name.
 */
interface Form {
  readonly number: 'beside' | 'above';
  readonly lines: number;
  readonly lasts?: 'beneath';
}

/** A chevron's words, their tops at 0. */
interface Words {
  readonly group: StageColumns;
  readonly number: { readonly x: number };
  readonly name: TextBlock;
  readonly duration: TextBlock;
  readonly h: number;
}

/** The stages of a row of the timeline as chevrons over their columns, all with names of one size, as large as they allow. */
export function drawChevrons(map: JourneyMap, row: RowSetting, lead: number, pen: Pen): Part {
  const { measures, columnWidth, columns } = row;
  const groups = layoutColumns(map, { columns }, resolveOptions({ measures, columnWidth }));
  const { form, k } = chosenForm(groups, lead, pen);
  const all = groups.map((group, i) =>
    wordsOf(group, { isFirst: i === 0, isLast: i === groups.length - 1 }, form, k, pen),
  );
  const h = Math.max(LEAST_HEIGHT, ...all.map((words) => words.h + 2 * PADDING.y));
  const ops = all.map((words, i): Op => {
    const { group, number, name, duration } = words;
    const { stage, index } = group;
    const colours = stageColours(pen.theme, index, stage.colour);
    const [x, w] = [group.x / k, group.w / k];
    // Beneath their numbers, names begin on one line.
    const top = form.number === 'above' ? PADDING.y : (h - words.h) / 2;
    const flush = i === all.length - 1;
    const middle = form.number === 'above' ? top + NUMBER_RADIUS : h / 2;
    return {
      op: 'group',
      kind: 'stage',
      id: stage.id,
      x: 0,
      y: 0,
      bounds: { x, y: 0, w: w + (flush ? 0 : POINT), h },
      ops: [
        { op: 'path', d: chevronPath({ x, y: 0, w, h, point: POINT, notched: i > 0, flush }), fill: colours.header },
        ...numberOps(
          { x: number.x, y: middle, r: NUMBER_RADIUS, text: numberText(index, number.x, middle, pen) },
          colours,
        ),
        ...textOps(moveText(name, 0, top), colours.onHeader),
        ...textOps(moveText(duration, 0, top), colours.onHeader),
      ],
    };
  });
  return { h: h * k, ops: scaleOps(ops, k) };
}

function numberText(index: number, x: number, y: number, { measure }: Pen): TextBlock {
  const place = { x: x - NUMBER_RADIUS, y: y - 10, w: 2 * NUMBER_RADIUS, align: 'center' } as const;
  return layoutText(String(index + 1), 'cardTitle', place, measure);
}

function chosenForm(groups: readonly StageColumns[], lead: number, pen: Pen): { form: Form; k: number } {
  const tried = FORMS.flatMap((form) => {
    for (const scale of SCALES) {
      const k = scale * lead;
      const words = groups.map((group, i) =>
        wordsOf(group, { isFirst: i === 0, isLast: i === groups.length - 1 }, form, k, pen),
      );
      const most = form.number === 'above' && form.lasts !== 'beneath' ? 1 : 2;
      if (!words.every(({ name, duration }) => isWhole(name, form.lines) && isWhole(duration, most))) continue;
      const h = Math.max(LEAST_HEIGHT, ...words.map((each) => each.h + 2 * PADDING.y)) * k;
      const besides = form.number === 'beside' ? WORTH.besideNumber : 0;
      return [{ form, k, worth: k - h / WORTH.height - WORTH.tooSmall * Math.max(0, WORTH.least - k) + besides }];
    }
    return [];
  });
  const [best] = tried.sort((a, b) => b.worth - a.worth);
  return best ?? { form: { number: 'above', lines: 2, lasts: 'beneath' }, k: (SCALES.at(-1) as number) * lead };
}

function wordsOf(
  group: StageColumns,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
  form: Form,
  k: number,
  { measure }: Pen,
): Words {
  const start = group.x / k + (isFirst ? PADDING.x : POINT + PADDING.x - 2);
  // Words end as far from the last point, which is within its columns, as from the others, which reach beyond theirs.
  const end = (group.x + group.w) / k - (isLast ? POINT + LAST : LAST);
  const aside = start + 2 * NUMBER_RADIUS + NUMBER_GAP;
  const block = (text: string | undefined, role: TextRole, x: number, y: number) =>
    layoutText(text?.trim() ?? '', role, { x, y, w: end - x }, measure);
  const heightOf = ({ lines, h }: TextBlock) => (lines.length === 0 ? 0 : h);
  const { name, duration } = group.stage;
  const number = { x: start + NUMBER_RADIUS };
  if (form.number === 'beside') {
    const named = block(name, 'stage', aside, 0);
    const lasts = block(duration, 'smallPrint', aside, heightOf(named));
    return { group, number, name: named, duration: lasts, h: heightOf(named) + heightOf(lasts) };
  }
  const named = block(name, 'stage', start, 2 * NUMBER_RADIUS + 2);
  const h = 2 * NUMBER_RADIUS + 2 + heightOf(named);
  if (form.lasts === 'beneath') {
    const beneath = block(duration, 'smallPrint', start, h);
    return { group, number, name: named, duration: beneath, h: h + heightOf(beneath) };
  }
  const lasts = block(duration, 'smallPrint', aside - 2, 0);
  return { group, number, name: named, duration: moveText(lasts, 0, NUMBER_RADIUS - lasts.h / 2), h };
}

/** Whether no word is broken, and not too many lines are taken. */
function isWhole({ text, lines }: TextBlock, most: number): boolean {
  const said = lines.map((line) => line.text.trim()).join(' ');
  return lines.length <= most && said === text.replace(/\s+/gu, ' ').trim();
}
