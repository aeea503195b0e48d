import { composeOnePager } from './composeOnePager.ts';
import { composeSlide } from './composeSlide.ts';
import type { Preset } from './preset.ts';

/** The presets beside the whole map, by their names. */
export const PRESETS = {
  'one-pager': { compose: composeOnePager, page: { w: 794, h: 1123, margin: 44 } },
  slide: { compose: composeSlide, page: { w: 1024, h: 576, margin: 36 } },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;
