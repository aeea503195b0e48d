import type { JourneyMap } from '@milepost/schema';
import { knownLocale } from '../layout/knownLocale.ts';
import { englishWords } from '../layout/words.ts';
import type { Infographic, InfographicOptions } from '../scene/infographic/composeInfographic.ts';
import type { Imprint } from '../scene/infographic/drawFooter.ts';
import type { Pen } from '../scene/infographic/sheet.ts';
import type { MeasureText } from '../text/measureText.ts';
import { themeFor } from '../theme/themeFor.ts';
import { fitted } from './presets/fitted.ts';
import { PRESETS, type PresetName } from './presets/presets.ts';

/** Points to a px of the page that a preset is designed for. */
const POINTS = 0.75;

export interface PresetComposition {
  readonly infographic: Infographic;
  /** Points to a px of the infographic, which is as large as the page. */
  readonly scale: number;
}

export type PresetOptions = Pick<InfographicOptions, 'theme' | 'words' | keyof Imprint>;

/**
 * A map as a preset tells it, over a whole page, without its ground. Pure.
 *
 * @param page in points; the page that the preset is designed for when absent
 */
export function composePreset(
  map: JourneyMap,
  name: PresetName,
  page: { readonly w: number; readonly h: number } | undefined,
  options: PresetOptions,
  measure: MeasureText,
): PresetComposition {
  const preset = PRESETS[name];
  const { w, h, margin } = preset.page;
  const scale = page ? Math.sqrt((page.w * page.h) / (w * h)) : POINTS;
  const [width, height] = page ? [page.w / scale, page.h / scale] : [w, h];
  const theme = options.theme ?? themeFor(map.map.theme);
  const pen: Pen = { theme, words: options.words ?? englishWords, locale: knownLocale(map.map.locale), measure };
  const room = { w: width - 2 * margin, h: height - 2 * margin };
  const drawn = fitted(preset.compose, { map, imprint: options, ...room, pen, margin, unit: scale });
  const bounds = { x: 0, y: 0, ...room };
  return {
    infographic: {
      width,
      height,
      ops: [{ op: 'group', kind: 'background', x: margin, y: margin, bounds, ops: drawn.ops }],
      title: map.map.title.trim() || pen.words.untitled,
      description: [map.map.scenario, map.map.goal].filter(Boolean).join('\n'),
      lang: map.map.locale ?? 'en',
      smallestText: theme.type.meta.size * drawn.scale,
      opaque: false,
    },
    scale,
  };
}
