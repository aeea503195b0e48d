import type { CardOf } from '@milepost/schema';
import { isKnownEverywhere } from './knownLocale.ts';
import type { Words } from './words.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as people of that language write it, at most two places after the point. */
export function formatNumber(value: number, locale: string): string {
  if (isPlain(value) && isKnownEverywhere(locale)) return String(value);
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    formats.set(locale, format);
  }
  return format.format(value);
}

/** Whether a number is written with its digits alone. Most on maps are. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value < 1_000;
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
