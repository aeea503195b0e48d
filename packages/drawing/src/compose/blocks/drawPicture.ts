import { type JourneyMap, lanesOf } from '@milepost/schema';
import { sortIntoCells } from '../../layout/layoutLanes.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { composeThumbnail, stagesOver, THUMBNAIL_WIDTH } from '../../scene/thumbnail/composeThumbnail.ts';
import { drawStageBand, STAGE_GAP } from '../../scene/thumbnail/drawStageBand.ts';
import { drawThumbnailCurve } from '../../scene/thumbnail/drawThumbnailCurve.ts';
import { stageColours } from '../../theme/stageColours.ts';

const BAND = 38;

/** A map as one picture to be seen from afar: its stages and its emotion curve, or its cards as blocks where there is none. */
export function drawPicture(map: JourneyMap, w: number, h: number, { theme, measure }: Pen): Part {
  const k = w / THUMBNAIL_WIDTH;
  const height = h / k;
  const stages = stagesOver(map, THUMBNAIL_WIDTH);
  const columns = stages.flatMap((stage) => stage.columns);
  const cells = sortIntoCells(map, columns);
  const lane = lanesOf(map).find(
    ({ id, kind, visible }) => visible && kind === 'emotions' && cells.get(id)?.some(({ length }) => length > 0),
  );
  if (!lane) return { h, ops: scaleOps(composeThumbnail(map, height, theme, measure).ops, k) };
  const tints = stages.map(({ stage, index, x, w: width }): Op => {
    const { tint } = stageColours(theme, index, stage.colour);
    const inner = Math.max(1, width - (x + width < THUMBNAIL_WIDTH - 1 ? STAGE_GAP : 0));
    return { op: 'rect', x, y: BAND, w: inner, h: height - BAND, fill: tint };
  });
  const place = { y: BAND + 4, w: THUMBNAIL_WIDTH, h: height - BAND - 8 };
  const ops = [
    ...tints,
    ...drawStageBand(stages, { w: THUMBNAIL_WIDTH, h: BAND }, theme, measure),
    ...drawThumbnailCurve(map, lane, cells.get(lane.id) ?? [], columns, place, theme),
  ];
  return { h, ops: scaleOps(ops, k) };
}
