import type { JourneyMap } from '@milepost/schema';
import { widthOfExtent } from '../../layout/layoutColumns.ts';
import { englishWords } from '../../layout/words.ts';
import type { MeasureText } from '../../text/measureText.ts';
import { compactMeasures, type Measures, measures } from '../../theme/measures.ts';
import { breakTimeline, columnsByStage } from './breakTimeline.ts';
import { composeInfographic, type Infographic, type InfographicOptions } from './composeInfographic.ts';
import { estimateHeight, type SizeModel, sizeModel } from './estimateSize.ts';
import { narrowestColumn } from './narrowestColumn.ts';

/** The part of a page that may be drawn on, in points of 1/72 inch. */
export interface PageArea {
  readonly w: number;
  readonly h: number;
}

export interface PageComposition {
  readonly infographic: Infographic;
  /** Points to a px: what makes the drawing fill the area in one direction and fit in the other. */
  readonly scale: number;
}

/** How a timeline is set on the page. */
interface Setting {
  readonly breaks: readonly number[];
  readonly measures: Measures;
  readonly columnWidth: number;
}

interface Estimate extends Setting {
  readonly height: number;
  readonly worth: number;
}

/** What came out of a setting. */
interface Trial extends Estimate {
  readonly width: number;
}

/** Beyond this, larger letters add nothing: a small map leaves room around it instead. */
const LARGEST_SCALE = 1.5;
const MOST_ROWS = 6;
/** Head and foot, about, in px at the usual width. */
const AROUND = 300;
const WIDTH_STEPS = 22;
/** How many ways to break and to space a timeline are tried in earnest. */
const WAYS = 3;
/** Px by which the best of them has its columns changed to see whether the page fills better. */
const CHANGES = [24, 12, 8, 4, 2];
/** Px that an emotion curve's lane may gain, and each edge of a lane. */
const MOST_TALLER = 160;
const MOST_WIDER = 20;
/** Px of a column beyond which lines become too long to read well; of one of few, which would leave a page half empty, the most. */
const BROADEST = 360;
const BROADEST_OF_FEW = 620;
const FEW = 3;

/**
 * Composes a map so that its words come out as large as they can on a page: it chooses the columns' width, how much air
 * is between things, and into how many rows the timeline is broken.
 *
 * @throws RangeError when the area has no width or height
 */
export function composeForPage(
  map: JourneyMap,
  area: PageArea,
  options: Omit<InfographicOptions, 'aspect' | 'breaks' | 'columnWidth' | 'measures' | 'margin'>,
  measure: MeasureText,
): PageComposition {
  if (!(area.w > 0 && area.h > 0)) throw new RangeError('A page needs a width and a height.');
  const words = options.words ?? englishWords;
  const model = sizeModel(map, words, options.laneIds);
  const stages = columnsByStage(map);
  const spacings = [measures, compactMeasures].map((chosen) => ({
    ...chosen,
    columnMin: narrowestColumn(map, chosen, { words, measure }),
  }));
  const compose = ({ breaks, measures: chosen, columnWidth }: Setting, aspect: number) =>
    composeInfographic(map, { ...options, aspect, breaks, columnWidth, measures: chosen, margin: 0 }, measure);
  const attempt = (setting: Setting): Trial => {
    // As low as it can be: any page is wider than that.
    const { width, height } = compose(setting, Number.POSITIVE_INFINITY);
    return { ...setting, width, height, worth: scaleInto(area, width, height) * pleasure(setting) };
  };

  let best: Trial | undefined;
  for (const estimate of likelyWays(model, stages, area, spacings)) {
    const first = attempt(estimate);
    // What really comes out corrects the estimate, and with it the width that looks best.
    const corrected = bestWidth(model, stages, area, estimate, first.height / estimate.height);
    const second = corrected.columnWidth === first.columnWidth ? first : attempt(corrected);
    for (const trial of [first, second]) if (!best || trial.worth > best.worth) best = trial;
  }
  if (!best) throw new RangeError('There is nothing to compose.');
  for (const change of CHANGES) {
    // Too wide for the page: narrower columns; too high: wider ones, that lines may become fewer.
    const wider = best.width / best.height < area.w / area.h ? change : -change;
    const columnWidth = Math.max(best.measures.columnMin, best.columnWidth + wider);
    const trial = attempt({ ...best, columnWidth });
    if (trial.worth > best.worth) best = trial;
  }
  const aspect = area.w / area.h;
  const filling = attempt(broader(best, best.height * aspect - best.width, model, sum(stages)));
  if (filling.worth >= best.worth) best = filling;
  const infographic = compose(airier(best, best.width / aspect - best.height, model), aspect);
  return { infographic, scale: scaleInto(area, infographic.width, infographic.height) };
}

/** Gives width that is left over to the columns, as far as that looks well. */
function broader(setting: Setting, spare: number, model: SizeModel, total: number): Setting {
  const { breaks, columnWidth } = setting;
  const longest = Math.max(1, ...rowsOf(model, breaks, total).map(({ columns }) => columns));
  const most = Math.max(columnWidth, longest <= FEW ? BROADEST_OF_FEW : BROADEST);
  return { ...setting, columnWidth: Math.min(most, columnWidth + Math.max(0, Math.floor(spare / longest))) };
}

/** Gives height that is left over to the emotion curves and to the air within the lanes, as far as that looks well. */
function airier(setting: Setting, spare: number, { lanes }: SizeModel): Setting {
  if (spare <= 0) return setting;
  const rows = setting.breaks.length + 1;
  const curves = rows * lanes.filter(({ kind }) => kind === 'emotions').length;
  const others = rows * lanes.filter(({ kind }) => kind === 'cards').length;
  const taller = curves === 0 ? 0 : Math.min(MOST_TALLER, (spare * 0.45) / curves);
  const wider = others === 0 ? 0 : Math.min(MOST_WIDER, (spare - taller * curves) / (2 * others));
  const { emotionLane, lanePadding } = setting.measures;
  return {
    ...setting,
    measures: {
      ...setting.measures,
      emotionLane: emotionLane + Math.floor(taller),
      lanePadding: lanePadding + Math.floor(wider),
    },
  };
}

function scaleInto(area: PageArea, w: number, h: number): number {
  return Math.min(area.w / w, area.h / h, LARGEST_SCALE);
}

/** One row with usual distances reads best; every further row and tighter distances must earn their keep. */
function pleasure({ breaks, measures: chosen }: Setting): number {
  return 0.95 ** breaks.length * (chosen.rail === compactMeasures.rail ? 0.96 : 1);
}

/** The ways to break and to space a timeline that seem best, each with its best width, the best first. */
function likelyWays(
  model: SizeModel,
  stages: readonly number[],
  area: PageArea,
  spacings: readonly Measures[],
): Estimate[] {
  const total = sum(stages);
  const ways: Estimate[] = [];
  for (let rows = 1; rows <= Math.min(MOST_ROWS, Math.max(1, total)); rows++) {
    const breaks = breakTimeline(stages, rows);
    if (breaks.length !== rows - 1) continue;
    for (const chosen of spacings) {
      ways.push(bestWidth(model, stages, area, { breaks, measures: chosen }, 1));
    }
  }
  return ways.sort((a, b) => b.worth - a.worth).slice(0, WAYS);
}

/** @param correction by how much real heights differ from those that the model gives. */
function bestWidth(
  model: SizeModel,
  stages: readonly number[],
  area: PageArea,
  { breaks, measures: chosen }: Pick<Setting, 'breaks' | 'measures'>,
  correction: number,
): Estimate {
  const total = sum(stages);
  let best: Estimate | undefined;
  for (let step = 0; step < WIDTH_STEPS; step++) {
    const columnWidth = Math.round((chosen.columnMin * 1.06 ** step) / 4) * 4;
    const setting = { breaks, measures: chosen, columnWidth };
    const { w, h } = sizeOf(model, stages, total, setting);
    const height = h * correction;
    const worth = scaleInto(area, w, height) * pleasure(setting);
    if (!best || worth > best.worth) best = { ...setting, height, worth };
  }
  return best as Estimate;
}

function sizeOf(
  model: SizeModel,
  stages: readonly number[],
  total: number,
  { breaks, measures: chosen, columnWidth }: Setting,
): { w: number; h: number } {
  const rows = rowsOf(model, breaks, total);
  const longest = Math.max(1, ...rows.map(({ columns }) => columns));
  const widest = Math.max(...rows.map((row) => widthOfExtent(row, columnWidth, chosen)));
  const w = chosen.rail + chosen.gutter * Math.ceil(stages.length / rows.length) + widest;
  const timeline = rows.reduce((sum, { from, to, columns }) => {
    const grown = Math.min(1.6, longest / Math.max(1, columns)) * columnWidth;
    return sum + estimateHeight(model, from, to, grown, chosen);
  }, 0);
  return { w, h: timeline + (rows.length - 1) * 40 + AROUND * Math.max(1, (w / 1640) ** 0.5) };
}

/** The rows that a timeline is broken into, with what stands side by side in each. */
function rowsOf({ extent }: SizeModel, breaks: readonly number[], total: number) {
  const starts = [0, ...breaks];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? total;
    return { from, to, ...extent(from, to) };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
