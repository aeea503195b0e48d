import type { JourneyMap } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { drawFooter, type Imprint } from '../../scene/infographic/drawFooter.ts';
import { legendItems } from '../../scene/infographic/legendItems.ts';
import { type Part, type Pen, placed } from '../../scene/infographic/sheet.ts';
import type { PresetDrawing } from '../presets/preset.ts';

/** Px that the labels of the foot take. */
const LABELS = 88;

/** The foot of a page that tells of a map in short. The evidence itself is in the whole map; here its number has to do. */
export function drawShortFoot(map: JourneyMap, layout: MapLayout, imprint: Imprint, w: number, pen: Pen): Part {
  return drawFooter({ ...map, evidence: {} }, legendItems([layout], pen), imprint, { w, left: LABELS }, pen);
}

/** A body with its foot at the foot of the room, px apart by `gap` at least. */
export function overFoot(
  body: Part,
  foot: Part,
  { w, h, gap }: { readonly w: number; readonly h: number; readonly gap: number },
): PresetDrawing {
  return {
    ops: [placed(body, 0, 0, w, 'header'), placed(foot, 0, Math.max(body.h + gap, h - foot.h), w, 'footer')],
    missing: Math.max(0, body.h + gap + foot.h - h),
  };
}
