import type { MapLayout } from '../layout/boxes.ts';
import type { Theme } from '../theme/theme.ts';
import { drawCard } from './drawCard.ts';
import { drawConnectionLabels, drawConnections } from './drawConnections.ts';
import { drawGrid, drawLanes } from './drawLanes.ts';
import { drawStages } from './drawStages.ts';
import type { DrawingList, Op } from './ops.ts';

export interface DrawMapOptions {
  /** Paint the theme's ground beneath; without it the drawing is transparent where nothing is. True when absent. */
  readonly ground?: boolean;
  /** Write the lanes' names into the rail; the screen has its own over the drawing. True when absent. */
  readonly laneNames?: boolean;
}

/** A whole layout as a drawing: grid, lanes with their curves, stages, connections, cards, the connections' words, from the back to the front. */
export function drawMap(layout: MapLayout, theme: Theme, options: DrawMapOptions = {}): DrawingList {
  const { ground = true, laneNames = true } = options;
  const { width, height } = layout;
  const ops: Op[] = ground ? [{ op: 'rect', x: 0, y: 0, w: width, h: height, fill: theme.canvas }] : [];
  ops.push(drawGrid(layout, theme), ...drawLanes(layout, theme, laneNames), ...drawStages(layout, theme));
  ops.push(...drawConnections(layout, theme));
  for (const card of layout.cards) ops.push(drawCard(card, theme));
  ops.push(...drawConnectionLabels(layout, theme));
  return { width, height, ops };
}
