/** The distances of the timeline in px, on a grid of 8. */
export interface Measures {
  /** The rail with the lanes' names at the left. */
  readonly rail: number;
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
  readonly chevron: number;
  readonly stepMin: number;
  readonly laneMin: number;
  /** A collapsed lane, and a blueprint's line. */
  readonly slimLane: number;
  readonly emotionLane: number;
  readonly face: number;
}

/** What the canvas uses, and exports unless they are composed for a page. */
export const measures: Measures = {
  rail: 160,
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
  chevron: 56,
  stepMin: 34,
  laneMin: 72,
  slimLane: 32,
  emotionLane: 160,
  face: 28,
};

/** For small paper: the same types and cards, with less air around them, so that the words can be larger. */
export const compactMeasures: Measures = {
  ...measures,
  rail: 104,
  gutter: 6,
  column: 200,
  columnMin: 160,
  cellPadding: 5,
  lanePadding: 5,
  cardGap: 5,
  cardPadding: 7,
  chevron: 48,
  stepMin: 30,
};
