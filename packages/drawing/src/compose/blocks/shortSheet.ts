import type { JourneyMap } from '@milepost/schema';
import type { MapLayout } from '../../layout/boxes.ts';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { drawFooter, type Imprint, imprintWords } from '../../scene/infographic/drawFooter.ts';
import { legendItems, type ToldBeside } from '../../scene/infographic/legendItems.ts';
import { type Part, type Pen, placed, Sheet } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';
import type { PresetDrawing } from '../presets/preset.ts';
import { aboutWords } from './drawHeadline.ts';
import { shortened } from './shortened.ts';

/** Px that the labels of the foot take. */
const LABELS = 88;
const BETWEEN_WORDS = 12;

/** The foot of a page that tells of a map in short. The evidence itself is in the whole map; here its number has to do. */
export function drawShortFoot(
  map: JourneyMap,
  layout: MapLayout,
  told: ToldBeside,
  imprint: Imprint,
  w: number,
  pen: Pen,
): Part {
  return drawFooter({ ...map, evidence: {} }, legendItems([layout], pen, told), imprint, { w, left: LABELS }, pen);
}

/** One line: what the map is about, and at the right where it is found and which page it is. */
export function drawSignature({ map }: JourneyMap, imprint: Imprint, w: number, pen: Pen): Part {
  const { date, ...rest } = imprint;
  const sheet = new Sheet(pen);
  const made = layoutText(
    shortened(imprintWords(rest, pen), 'meta', w / 2, 1, pen),
    'meta',
    { x: 0, y: 0, w: w / 2, hug: true },
    pen.measure,
  );
  const room = w - made.w - 2 * BETWEEN_WORDS;
  const about = shortened(aboutWords(map, date, pen), 'metaStrong', room, 1, pen);
  const { h } = sheet.text(about, 'metaStrong', { x: 0, y: 0, w: room }, pen.theme.accent);
  sheet.add(...textOps(moveText(made, w - made.w, 0), pen.theme.muted));
  return { h, ops: sheet.ops };
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
