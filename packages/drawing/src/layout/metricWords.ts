import type { CardOf } from '@milepost/schema';
import type { Words } from './words.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as people of that language write it, at most two places after the point. */
export function formatNumber(value: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    formats.set(locale, format);
  }
  return format.format(value);
}

/** `42%`, `3.5 days`: a unit of letters keeps its distance, and never loses its number at a line's end. */
export function withUnit(value: string, unit: string | undefined): string {
  if (!unit) return value;
  return /^[%‰°′″]/.test(unit) ? `${value}${unit}` : `${value}\u00a0${unit}`;
}

export function metricCaption(card: CardOf<'metric'>, format: (value: number) => string, words: Words): string {
  const parts: string[] = [];
  if (card.target !== undefined) parts.push(words.target(format(card.target)));
  if (card.baseline !== undefined) parts.push(words.baseline(format(card.baseline)));
  return parts.join(', ');
}
