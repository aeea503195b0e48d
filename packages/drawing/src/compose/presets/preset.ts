import type { JourneyMap } from '@milepost/schema';
import type { Imprint } from '../../scene/infographic/drawFooter.ts';
import type { Pen } from '../../scene/infographic/sheet.ts';
import type { Op } from '../../scene/ops.ts';

/** What a preset has to do with: a map, the foot's words, the room in px, and what to draw with. */
export interface PresetInput {
  readonly map: JourneyMap;
  readonly imprint: Imprint;
  readonly w: number;
  readonly h: number;
  readonly pen: Pen;
  /** Px around the room, to the edges of the page; none when absent. */
  readonly margin?: number;
  /** Points to a px of the page, which says how large the paper is; that of the page it is designed for when absent. */
  readonly unit?: number;
}

/** A composition that fills its room. */
export interface PresetDrawing {
  readonly ops: readonly Op[];
  /** Px that it is too high for its room; 0 when it fits. */
  readonly missing: number;
  /** How many times their usual size the smallest words have; 1 when absent. */
  readonly words?: number;
}

/** A way to tell of a map on one page. */
export interface Preset {
  readonly compose: (input: PresetInput) => PresetDrawing;
  /** The page that it is designed for, and the margin there, in px. On other pages all grows alike. */
  readonly page: { readonly w: number; readonly h: number; readonly margin: number };
}
