import { drawHeader, englishWords, type MapLayout, type MeasureText, type Op, type Theme } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';

/** Px between the head and the stages. */
const GAP = 28;
/** As wide as the head becomes, however long the map is: it is read from one place. */
const WIDEST = 2400;

/** The head of the infographic as it stands over the timeline: what it is drawn with, its top and its size. */
export interface MapHead {
  readonly ops: readonly Op[];
  /** Above the timeline, so below 0. */
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Known {
  readonly map: JourneyMap['map'];
  readonly personas: JourneyMap['personas'];
  readonly measure: MeasureText;
  readonly w: number;
  readonly head: MapHead;
}

const known = new WeakMap<Theme, Known>();

/** Title, scenario and personas over the timeline, as on paper. Made again only when one of them changes. */
export function mapHead({ map, personas }: JourneyMap, layout: MapLayout, theme: Theme): MapHead {
  const { measure, options } = layout.madeWith;
  const w = Math.min(layout.width, WIDEST);
  const last = known.get(theme);
  if (last && last.map === map && last.personas === personas && last.measure === measure && last.w === w) {
    return last.head;
  }
  const pen = { theme, words: options.words ?? englishWords, locale: map.locale ?? 'en', measure };
  const { ops, h } = drawHeader({ map, personas } as JourneyMap, w, undefined, pen);
  const head = { ops, y: -h - GAP, w, h };
  known.set(theme, { map, personas, measure, w, head });
  return head;
}

/** The head as an operation of the drawing whose timeline begins at 0. */
export function headGroup({ ops, y, w, h }: MapHead): Op {
  return { op: 'group', kind: 'header', x: 0, y, bounds: { x: 0, y: 0, w, h }, ops };
}
