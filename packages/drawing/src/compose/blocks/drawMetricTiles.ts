import type { CardOf } from '@milepost/schema';
import { formatNumber, metricCaption, withUnit } from '../../layout/metricWords.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';

const GAP = 24;

/** Numbers beside each other: what is measured, how much, and where it is meant to go. Nothing where there are none. */
export function drawMetricTiles(metrics: readonly CardOf<'metric'>[], w: number, pen: Pen): Part {
  if (metrics.length === 0) return { h: 0, ops: [] };
  const { theme, words, locale } = pen;
  const sheet = new Sheet(pen);
  const tile = (w - GAP * (metrics.length - 1)) / metrics.length;
  let bottom = 0;
  metrics.forEach((metric, index) => {
    const x = index * (tile + GAP);
    if (index > 0) {
      const at = x - GAP / 2;
      sheet.add({ op: 'line', x1: at, x2: at, y1: 2, y2: 62, stroke: theme.hairline, strokeWidth: 1 });
    }
    const format = (value: number) => withUnit(formatNumber(value, locale), metric.unit);
    let y = 0;
    const value = sheet.text(format(metric.value ?? 0), 'figure', { x, y, w: tile - 22, hug: true }, theme.ink);
    if (metric.direction) sheet.icon(metric.direction, x + value.w + 6, y + 6, 16, theme.cards.metric.bar);
    y += value.h + 2;
    y += sheet.text(metric.title, 'strong', { x, y, w: tile, hug: true }, theme.ink).h;
    const caption = metricCaption(metric, format, words);
    if (caption) y += sheet.text(caption, 'meta', { x, y: y + 2, w: tile }, theme.muted).h + 2;
    bottom = Math.max(bottom, y);
  });
  return { h: bottom, ops: sheet.ops };
}
