import type { CardOf } from '@milepost/schema';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { formatNumber, metricCaption, withUnit } from '../../layout/metricWords.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';

const GAP = 24;
/** Px for the arrow that says where a number is meant to go, and between a number and its unit. */
const ARROW = 22;
const BEFORE_UNIT = 5;
const NO_BREAK = '\u00a0';

/** Numbers beside each other: what is measured, how much, and where it is meant to go. Nothing where there are none. */
export function drawMetricTiles(metrics: readonly CardOf<'metric'>[], w: number, pen: Pen): Part {
  if (metrics.length === 0) return { h: 0, ops: [] };
  const { theme, words: said, locale, measure } = pen;
  const sheet = new Sheet(pen);
  const tile = (w - GAP * (metrics.length - 1)) / metrics.length;
  let bottom = 0;
  metrics.forEach((metric, index) => {
    const x = index * (tile + GAP);
    const format = (value: number) => withUnit(formatNumber(value, locale), metric.unit);
    let y = 0;
    // A unit of words is smaller than its number, and beneath it where both have no room in one line.
    const [figure = '', ...unit] = format(metric.value ?? 0).split(NO_BREAK);
    const value = sheet.text(figure, 'figure', { x, y, w: tile - ARROW, hug: true }, theme.ink);
    const words = layoutText(unit.join(' '), 'strong', { x: 0, y: 0, w: tile - ARROW, hug: true }, measure);
    const isBeside = words.lines.length <= 1 && value.w + BEFORE_UNIT + words.w <= tile - ARROW;
    const w = value.w + (unit.length > 0 && isBeside ? BEFORE_UNIT + words.w : 0);
    if (metric.direction) sheet.icon(metric.direction, x + w + 6, y + 6, 16, theme.cards.metric.bar);
    // On one line with the number.
    const rise = (value.lines.at(-1)?.y ?? 0) - (words.lines[0]?.y ?? 0);
    if (isBeside) sheet.add(...textOps(moveText(words, x + value.w + BEFORE_UNIT, rise), theme.ink));
    y += value.h + 2;
    if (!isBeside) {
      sheet.add(...textOps(moveText(words, x, y), theme.ink));
      y += words.h;
    }
    y += sheet.text(metric.title, 'strong', { x, y, w: tile, hug: true }, theme.ink).h;
    const caption = metricCaption(metric, format, said);
    if (caption) y += sheet.text(caption, 'meta', { x, y: y + 2, w: tile }, theme.muted).h + 2;
    bottom = Math.max(bottom, y);
  });
  metrics.slice(1).forEach((_, index) => {
    const at = (index + 1) * (tile + GAP) - GAP / 2;
    sheet.add({ op: 'line', x1: at, x2: at, y1: 2, y2: bottom - 2, stroke: theme.hairline, strokeWidth: 1 });
  });
  return { h: bottom, ops: sheet.ops };
}
