import { composeOnePager } from './composeOnePager.ts';
import { composePoster } from './composePoster.ts';
import { composeSlide } from './composeSlide.ts';
import { composeSocial } from './composeSocial.ts';
import type { Preset } from './preset.ts';

/** The presets beside the whole map, by their names. */
export const PRESETS = {
  'one-pager': { compose: composeOnePager, page: { w: 794, h: 1123, margin: 44 } },
  poster: { compose: composePoster, page: { w: 1900, h: 1344, margin: 36 } },
  social: { compose: composeSocial, page: { w: 600, h: 315, margin: 20 } },
  slide: { compose: composeSlide, page: { w: 960, h: 540, margin: 34 } },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;
