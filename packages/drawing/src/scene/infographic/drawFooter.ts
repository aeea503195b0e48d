import type { Brand, Evidence, JourneyMap } from '@milepost/schema';
import type { LeftOut } from '@milepost/schema/exporting';
import type { IconName } from '../../icons/icons.ts';
import { numberEvidence } from '../../layout/cardContext.ts';
import { formatDay } from '../../layout/formatDay.ts';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { formatNumber } from '../../layout/metricWords.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { textOps } from '../marks.ts';
import { inRows } from './inRows.ts';
import type { LegendItem } from './legendItems.ts';
import { printedAddress } from './printedAddress.ts';
import { BETWEEN, type Part, type Pen, Sheet } from './sheet.ts';

const GAP = 24;
/** Px between a symbol and its words. */
const LEAD = 7;
const ICON = 16;
const SECTION_GAP = 14;
const EVIDENCE_MIN = 300;
const MOST_COLUMNS = 5;
/** Narrower than this, what a section holds stands beneath its label. */
const NARROW = 640;

/** What head and foot say of where a drawing comes from. */
export interface Imprint {
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly version?: string;
  /** Where the map is found; printed unless it is a server on the reader's own machine. */
  readonly address?: string;
  /** A picture and its size in px; in the head. */
  readonly logo?: NonNullable<Brand['logo']>;
  /** Which of several pages it is: `3 / 8`. */
  readonly page?: string;
  /** The evidence that a page with a part of the map rests on; all when absent. */
  readonly evidenceIds?: ReadonlySet<string>;
  /** What head and foot do without. */
  readonly without?: readonly LeftOut[];
}

/**
 * The foot of an infographic: what the symbols mean, what the claims rest on, which version this is.
 *
 * @param symbols what the legend explains
 * @param left where the timeline's columns begin; what the sections hold begins there as well.
 */
export function drawFooter(
  map: JourneyMap,
  symbols: readonly LegendItem[],
  imprint: Imprint,
  { w, left }: { readonly w: number; readonly left: number },
  pen: Pen,
): Part {
  const { theme, words } = pen;
  const sheet = new Sheet(pen);
  sheet.add({ op: 'line', x1: 0, y1: 0.5, x2: w, y2: 0.5, stroke: theme.hairline, strokeWidth: 1 });
  let y = 16;
  const narrow = w < NARROW;
  const x = narrow ? 0 : left;
  const section = (title: string, draw: (top: number) => number, icon?: IconName) => {
    if (icon) sheet.icon(icon, 0, y + 2, ICON, theme.muted);
    const inset = icon ? ICON + LEAD : 0;
    const place = { x: inset, y: y + 2, w: (narrow ? w : left - 8) - inset };
    const label = sheet.text(title, 'metaStrong', place, theme.ink);
    const bottom = draw(narrow ? y + label.h + 6 : y);
    y = Math.max(bottom, y + label.h) + SECTION_GAP;
  };
  const legend = imprint.without?.includes('legend') ? [] : symbols;
  const wide = legendWidth(legend, pen);
  const signed = imprintWords(imprint, pen);
  const signature = layoutText(signed, 'meta', { x: 0, y: y + 2, w: w / 2, hug: true }, pen.measure);
  // One line is enough for both where the legend leaves the room.
  const inOneLine = signature.lines.length <= 1 && x + wide + 2 * GAP + signature.w <= w;
  const besideLegend = legend.length > 0 && !narrow && inOneLine;
  if (besideLegend) sheet.add(...textOps(moveText(signature, w - signature.w, 0), theme.muted));
  if (legend.length > 0) section(words.legend, (top) => drawLegend(sheet, legend, x, top, w - x));
  const evidence = imprint.without?.includes('evidence') ? [] : listEvidence(map, imprint);
  if (evidence.length > 0) {
    section(words.evidenceBase, (top) => drawEvidence(sheet, evidence, x, top + 2, w - x), 'evidence');
  }
  if (!besideLegend) y += sheet.text(signed, 'meta', { x: 0, y, w, align: 'end' }, theme.muted).h;
  else y -= SECTION_GAP;
  return { h: y, ops: sheet.ops };
}

/** Px of the legend in one line. */
function legendWidth(legend: readonly LegendItem[], { measure }: Pen): number {
  return legend.reduce(
    (sum, { w, words }) => sum + (w === 0 ? 0 : w + LEAD) + measure(words, typeScale.meta) + GAP,
    -GAP,
  );
}

function drawLegend(sheet: Sheet, legend: readonly LegendItem[], left: number, top: number, w: number): number {
  const { theme, measure } = sheet.pen;
  let x = left;
  let y = top;
  let rowHeight = 20;
  for (const item of legend) {
    const lead = item.w === 0 ? 0 : item.w + LEAD;
    const text = layoutText(item.words, 'meta', { x: 0, y: 0, w: w - lead, hug: true }, measure);
    if (x > left && x + lead + text.w > left + w) {
      x = left;
      y += rowHeight + 6;
      rowHeight = 20;
    }
    if (item.symbol.length > 0) {
      const bounds = { x: 0, y: 0, w: item.w, h: 20 };
      sheet.add({ op: 'group', kind: 'footer', x, y, bounds, ops: item.symbol });
    }
    sheet.text(item.words, 'meta', { x: x + lead, y: y + 2, w: w - lead, hug: true }, theme.muted);
    rowHeight = Math.max(rowHeight, text.h + 4);
    x += lead + text.w + GAP;
  }
  return y + rowHeight;
}

function listEvidence(map: JourneyMap, { evidenceIds }: Imprint): Array<{ number: number; evidence: Evidence }> {
  return [...numberEvidence(map)].flatMap(([id, number]) => {
    const evidence = map.evidence[id];
    return evidence && (!evidenceIds || evidenceIds.has(id)) ? [{ number, evidence }] : [];
  });
}

/** In columns of equal width, filled row by row so that the numbers read across. */
function drawEvidence(
  sheet: Sheet,
  list: ReadonlyArray<{ number: number; evidence: Evidence }>,
  x: number,
  top: number,
  w: number,
): number {
  const { theme, measure } = sheet.pen;
  const most = Math.max(1, Math.min(list.length, Math.floor((w + GAP) / (EVIDENCE_MIN + GAP)), MOST_COLUMNS));
  // As many rows as that takes, filled alike: no lone entry in the last.
  const columns = Math.ceil(list.length / Math.ceil(list.length / most));
  const column = (w - (columns - 1) * GAP) / columns;
  const numberWidth = 8 + 8 * String(list.length).length;
  let y = top;
  for (let start = 0; start < list.length; start += columns) {
    let rowHeight = 0;
    list.slice(start, start + columns).forEach(({ number, evidence }, i) => {
      const left = x + i * (column + GAP);
      sheet.text(String(number), 'metaStrong', { x: left, y, w: numberWidth }, theme.ink);
      const place = { x: left + numberWidth, w: column - numberWidth };
      const claim = evidence.text.trim() ? layoutText(evidence.text, 'meta', { ...place, y }, measure) : undefined;
      const claimed = claim?.h ?? 0;
      const source = layoutText(sourceOf(evidence, place.w, sheet), 'meta', { ...place, y: y + claimed }, measure);
      const ops = [...(claim ? textOps(claim, theme.ink) : []), ...textOps(source, theme.muted)];
      const h = claimed + source.h;
      if (evidence.link) {
        const bounds = { x: left, y, w: column, h };
        sheet.add({ op: 'group', kind: 'footer', id: evidence.id, x: 0, y: 0, bounds, link: evidence.link, ops });
      } else sheet.add(...ops);
      rowHeight = Math.max(rowHeight, h);
    });
    y += rowHeight + 8;
  }
  return y - 8;
}

function sourceOf({ kind, source = '', sampleSize, date }: Evidence, w: number, { pen }: Sheet): string {
  const { words, locale } = pen;
  const asked = sampleSize === undefined ? '' : words.sampleSize(formatNumber(sampleSize, locale));
  return inRows([words.evidenceKinds[kind], source, asked, date ? formatDay(date, locale) : ''], 'meta', w, pen);
}

/** Which version this is, and where the map is found. */
export function imprintWords({ date, version, address, page }: Imprint, { words, locale }: Pen): string {
  const parts = [date && formatDay(date, locale), version, words.madeWith, printedAddress(address), page];
  return parts.filter(Boolean).join(BETWEEN);
}
