import { layoutMap, type MapLayout, type MeasureText, measures, typeScale, type Words } from '@milepost/drawing';
import { type JourneyMap, stepsOf } from '@milepost/schema';
import { cutEvenly } from './cutLanes.ts';

/** Px of what a slide is shown on. */
export interface Screen {
  readonly w: number;
  readonly h: number;
}

/** A part of a stage as it fills the screen: its headers, and of what lies beneath them the layout from `from` to `to`. */
export interface StageSlide {
  readonly layout: MapLayout;
  readonly from: number;
  readonly to: number;
  /** Px of the screen to a px of the layout. */
  readonly scale: number;
}

export interface SlideSetup {
  readonly screen: Screen;
  readonly measure: MeasureText;
  readonly words: Words;
}

/** Px of the smallest body text on a screen that is 1080 px high; smaller screens have smaller text, down to a limit. */
const TEXT = { at1080: 14, least: 11 } as const;
/** Larger than this many times the smallest, words get no easier to read. */
const MOST = 1.9;
/** Px of the layout that columns are tried with, the widest first: wide cards are low. */
const COLUMNS = [560, 440, 360, 280, 220] as const;
/** On narrow screens the rail leaves the cards more room. */
const NARROW = { below: 720, rail: 104 } as const;

/** Px of the screen to a px of the layout so that text can be read from afar. */
export function leastScale({ h }: Screen): number {
  return Math.max(TEXT.least, (TEXT.at1080 * h) / 1080) / typeScale.body.size;
}

/**
 * A stage on as few slides as it can be read on: split by its steps where it is too wide, between lanes where it is too
 * high, and between cards where a lane alone is. Among ways that need equally many, the one that is read most easily.
 */
export function stageSlides(map: JourneyMap, stageId: string, setup: SlideSetup): readonly StageSlide[] {
  const steps = stepsOf(map);
  const first = steps.findIndex((step) => step.stageId === stageId);
  const number = steps.filter((step) => step.stageId === stageId).length;
  if (first < 0) return [];
  let best: readonly StageSlide[] | undefined;
  for (const column of COLUMNS) {
    const slides = withColumns(map, first, number, column, setup);
    if (!best || isBetter(slides, best, setup.screen)) best = slides;
  }
  return best ?? [];
}

function isBetter(a: readonly StageSlide[], b: readonly StageSlide[], screen: Screen): boolean {
  // Large words, and a screen that is filled: half as wide counts as two thirds as large.
  const worth = ({ scale, layout }: StageSlide) => scale * (1 + (layout.width * scale) / screen.w);
  const least = (slides: readonly StageSlide[]) => Math.min(...slides.map(worth));
  return a.length < b.length || (a.length === b.length && least(a) > least(b));
}

function withColumns(
  map: JourneyMap,
  first: number,
  number: number,
  columnWidth: number,
  { screen, measure, words }: SlideSetup,
): StageSlide[] {
  const rail = screen.w < NARROW.below ? NARROW.rail : measures.rail;
  const chosen = { ...measures, rail };
  const room = screen.w / leastScale(screen) - rail - 3 * measures.gutter;
  const groups = Math.ceil(number / Math.max(1, Math.floor(room / columnWidth)));
  const slides: StageSlide[] = [];
  for (let group = 0; group < groups; group++) {
    // As equal as they can be: no slide with a lone last step.
    const from = first + Math.round((group * number) / groups);
    const to = first + Math.round(((group + 1) * number) / groups);
    const layout = layoutMap(
      map,
      { columnWidth, columns: { from, to }, empty: 'hide', measures: chosen, words },
      measure,
    );
    slides.push(...windowsOf(layout, screen));
  }
  return slides;
}

function windowsOf(layout: MapLayout, screen: Screen): StageSlide[] {
  const least = leastScale(screen);
  const scaleFor = (h: number) => Math.min(screen.w / layout.width, screen.h / (layout.top + h), least * MOST);
  const whole = layout.height - layout.top;
  if (scaleFor(whole) >= least) return [{ layout, from: layout.top, to: layout.height, scale: scaleFor(whole) }];
  const windows = cutEvenly(layout, Math.max(120, screen.h / least - layout.top));
  const scale = scaleFor(Math.max(...windows.map(({ from, to }) => to - from)));
  return windows.map((window) => ({ layout, ...window, scale }));
}
