import type { JourneyMap } from '@milepost/schema';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { shortened } from './shortened.ts';

/** How many times its usual size a title may have, and in how many lines. */
export type TitleSize = readonly [k: number, lines: number];

/** A map's title in the first of some sizes that leaves nothing of it out; in the last it ends in dots. */
export function drawTitle({ map }: JourneyMap, w: number, sizes: readonly TitleSize[], pen: Pen): Part {
  const said = map.title.trim() || pen.words.untitled;
  for (const [k, lines] of sizes) {
    const words = shortened(said, 'headline', w / k, lines, pen);
    if (words.endsWith('…') && k !== sizes.at(-1)?.[0]) continue;
    const sheet = new Sheet(pen);
    const { h } = sheet.text(words, 'headline', { x: 0, y: 0, w: w / k }, pen.theme.ink);
    return { h: h * k, ops: scaleOps(sheet.ops, k) };
  }
  return { h: 0, ops: [] };
}
