import type { Card } from '@milepost/schema';
import type { FaceLevel } from '../../icons/faces.ts';
import type { IconName } from '../../icons/icons.ts';
import type { MapLayout } from '../../layout/boxes.ts';
import type { Words } from '../../layout/words.ts';
import type { Theme } from '../../theme/theme.ts';
import { curveColour, curveDash } from '../drawCurves.ts';
import { faceColour, faceOps, iconOps } from '../marks.ts';
import type { Op } from '../ops.ts';
import type { Pen } from './sheet.ts';

/** A symbol and what it means. The symbol is drawn in a box `w` wide and 20 high. */
export interface LegendItem {
  readonly w: number;
  readonly symbol: readonly Op[];
  readonly words: string;
}

/** What is told of cards that aren't drawn as such. */
export interface ToldBeside {
  /** Values and efforts from 1 to 5. */
  readonly isRated: boolean;
  /** Arrows to where a number is meant to go. */
  readonly hasWays: boolean;
}

/** What the drawing shows without saying it in words, and only that. */
export function legendItems(layouts: readonly MapLayout[], { theme, words }: Pen, told?: ToldBeside): LegendItem[] {
  const items: LegendItem[] = [];
  const cards = layouts.flatMap((layout) => layout.cards.map(({ card }) => card));
  const lanes = layouts.flatMap((layout) => layout.lanes);
  const curves = lanes.flatMap(({ plot }) => plot?.curves ?? []);
  const points = curves.flatMap((curve) => curve.points);

  for (const level of [1, 2, 3, 4, 5] as FaceLevel[]) {
    if (!points.some(({ face }) => face === level)) continue;
    const colour = faceColour(level, theme.emotion);
    items.push({
      w: 18,
      symbol: faceOps(level, { x: 9, y: 10, r: 9 }, colour, theme.surface, theme.canvas),
      words: words.faces[level],
    });
  }
  const severalCurves = lanes.some(({ plot }) => (plot?.curves.length ?? 0) > 1);
  if (severalCurves) {
    for (const variant of ['as-is', 'to-be'] as const) {
      const curve = curves.find((one) => one.variant === variant);
      if (!curve || !curves.some((one) => one.variant === 'to-be')) continue;
      const dash = curveDash({ ...curve, index: 0 });
      const symbol = line(curveColour(curve, theme), 3, dash);
      items.push({
        w: symbol.x2 + 1,
        symbol: [symbol],
        words: variant === 'as-is' ? words.asIs : words.toBe,
      });
    }
  }
  if (cards.some((card) => card.kind === 'touchpoint' && card.momentOfTruth)) {
    items.push({
      w: 18,
      symbol: iconOps({ name: 'star', x: 0, y: 1, size: 18 }, theme.ink),
      words: words.momentOfTruth,
    });
  }
  for (const { icon, words: meaning } of wordlessChips(layouts, words)) {
    items.push({ w: 16, symbol: iconOps({ name: icon, x: 0, y: 2, size: 16 }, theme.muted), words: meaning });
  }
  const connections = layouts.flatMap((layout) => layout.connections.map(({ connection }) => connection));
  for (const [kind, label, dash] of [
    ['flow', words.flow, undefined],
    ['dependency', words.dependency, [6, 4]],
    ['loop', words.loop, [1, 4]],
  ] as const) {
    if (!connections.some((connection) => connection.kind === kind)) continue;
    items.push({ w: 32, symbol: arrow(theme, dash), words: label });
  }
  if (told?.isRated || cards.some(isRated)) {
    items.push({ w: 0, symbol: [], words: words.ratings });
  }
  if (cards.some((card) => card.owner)) {
    items.push({ w: 16, symbol: iconOps({ name: 'owner', x: 0, y: 2, size: 16 }, theme.muted), words: words.owner });
  }
  if (told?.hasWays || cards.some((card) => card.kind === 'metric' && card.direction)) {
    const up = iconOps({ name: 'up', x: 0, y: 3, size: 14 }, theme.muted);
    const down = iconOps({ name: 'down', x: 15, y: 3, size: 14 }, theme.muted);
    items.push({ w: 30, symbol: [...up, ...down], words: words.betterWay });
  }
  return items;
}

/** Whether numbers say what an opportunity is worth or takes. */
export function isRated(card: Card): boolean {
  return card.kind === 'opportunity' && (card.customerValue ?? card.businessValue ?? card.effort) !== undefined;
}

/** Where a page leaves the words of chips to the legend, what their icons mean. That of evidence stands beside its list. */
function wordlessChips(layouts: readonly MapLayout[], words: Words): { icon: IconName; words: string }[] {
  const meanings: Partial<Record<IconName, string>> = {
    ...words.initiators,
    ...words.confidences,
  };
  const shown = new Set<IconName>();
  for (const { cards } of layouts) {
    for (const { content } of cards) {
      for (const { icon, text } of content.chips) if (icon && !/\p{L}/u.test(text.text)) shown.add(icon.name);
    }
  }
  return Object.entries(meanings).flatMap(([icon, meaning]) =>
    shown.has(icon as IconName) ? [{ icon: icon as IconName, words: meaning }] : [],
  );
}

/** A line that ends with a dash, so that its words stand as near as those of others. */
function line(stroke: string, strokeWidth: number, dash: readonly number[] | undefined) {
  const [drawn = 0, gap = 0] = dash ?? [];
  const length = dash ? 30 - ((30 - drawn) % (drawn + gap)) : 30;
  return { op: 'line', x1: 1, y1: 10, x2: 1 + length, y2: 10, stroke, strokeWidth, ...(dash && { dash }) } as const;
}

function arrow(theme: Theme, dash: readonly number[] | undefined): Op[] {
  return [line(theme.control, 2, dash), { op: 'path', d: 'M26 5L31 10L26 15', stroke: theme.control, strokeWidth: 2 }];
}
