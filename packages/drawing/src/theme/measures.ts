/** The distances of the timeline in px, on a grid of 8. */
export interface Measures {
  /** The rail with the lanes' names at the left. */
  readonly rail: number;
  /** Where names begin in it, and whether a lane's icon is beside its name or above it, where there is little room. */
  readonly railLabel: { readonly x: number; readonly icon: 'beside' | 'above' };
  /** Between the rail and the first stage, and between stages. */
  readonly gutter: number;
  readonly column: number;
  readonly columnMin: number;
  /** Between the edge of a column and its cards. */
  readonly cellPadding: number;
  /** Between the edge of a lane and its cards. */
  readonly lanePadding: number;
  readonly cardGap: number;
  /** Between a card's edge and its words; the bar at the left comes on top. */
  readonly cardPadding: number;
  readonly cardBar: number;
  readonly cardRadius: number;
  readonly cardMin: number;
  /** The icon beside a touchpoint's title; those of other cards are a little smaller. */
  readonly icon: number;
  /** Between an icon and the words beside it. */
  readonly iconGap: number;
  /** Between a card's words and the chips beneath them. */
  readonly chipsGap: number;
  /** Between a chip's edge and its words, and between one chip and the next. */
  readonly chip: { readonly x: number; readonly y: number; readonly gapX: number; readonly gapY: number };
  readonly chevron: number;
  /** Above and below the stages' goals and the steps' names. */
  readonly bandPadding: number;
  readonly stepMin: number;
  readonly laneMin: number;
  /** A collapsed lane, and a blueprint's line. */
  readonly slimLane: number;
  /** A collapsed stage. */
  readonly slimStage: number;
  readonly emotionLane: number;
  readonly face: number;
  /** How words of less weight are set, and the names of curves: as small as can be read, or no smaller than the cards' words. */
  readonly lesser: 'meta' | 'smallPrint';
  readonly curveName: 'metaStrong' | 'lane';
  /** How thick a curve is. */
  readonly curve: number;
  /** How the words of the strongest feelings are set. */
  readonly feeling: 'strong' | 'cardTitle' | 'name';
  /** What the words of a feeling may be wide at least, where their own columns are narrower. */
  readonly feelingRoom: number;
}

/** What the canvas uses, and exports unless they are composed for a page. */
export const measures: Measures = {
  rail: 160,
  railLabel: { x: 12, icon: 'beside' },
  gutter: 16,
  column: 280,
  columnMin: 220,
  cellPadding: 12,
  lanePadding: 12,
  cardGap: 8,
  cardPadding: 12,
  cardBar: 4,
  cardRadius: 10,
  cardMin: 44,
  icon: 20,
  iconGap: 8,
  chipsGap: 8,
  chip: { x: 8, y: 2, gapX: 6, gapY: 4 },
  chevron: 56,
  bandPadding: 8,
  stepMin: 34,
  laneMin: 72,
  slimLane: 32,
  slimStage: 56,
  emotionLane: 192,
  face: 28,
  curve: 3,
  lesser: 'meta',
  curveName: 'metaStrong',
  feeling: 'strong',
  feelingRoom: 0,
};

/** For small paper: the same types and cards, with less air around them, so that the words can be larger. */
export const compactMeasures: Measures = {
  ...measures,
  rail: 104,
  railLabel: { x: 6, icon: 'above' },
  gutter: 6,
  column: 200,
  columnMin: 144,
  cellPadding: 5,
  lanePadding: 5,
  cardGap: 5,
  cardPadding: 7,
  cardMin: 32,
  icon: 16,
  iconGap: 6,
  chipsGap: 6,
  chip: { x: 6, y: 1, gapX: 4, gapY: 3 },
  chevron: 48,
  emotionLane: 160,
  bandPadding: 5,
  stepMin: 28,
  slimStage: 48,
};
