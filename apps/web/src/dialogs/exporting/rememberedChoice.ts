import type { ExportChoice } from './exportChoice.ts';
import { EXPORT_FORMATS, FIRST_CHOICE, PAPERS, QUALITIES, SCALES } from './exportChoice.ts';

const keyOf = (mapId: string) => `milepost:export:${mapId}`;
/** For a map that was never exported: how the last one was. */
const LAST = keyOf('last');

function known<Value>(values: readonly Value[], value: unknown, otherwise: Value): Value {
  return values.find((each) => each === value) ?? otherwise;
}

/** How this map was exported last on this device, field by field, since storage can hold anything. */
export function rememberedChoice(mapId: string): ExportChoice {
  let kept: Partial<Record<keyof ExportChoice, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(mapId)) ?? localStorage.getItem(LAST) ?? 'null');
    if (typeof parsed === 'object' && parsed !== null) kept = parsed;
  } catch {
    // No storage, or something else in it: the first choice is a good one.
  }
  const first = FIRST_CHOICE;
  return {
    format: known(EXPORT_FORMATS, kept.format, first.format),
    size: known(['scale', 'width'], kept.size, first.size),
    scale: known(SCALES, kept.scale, first.scale),
    width: typeof kept.width === 'string' && /^\d{1,6}$/.test(kept.width) ? kept.width : first.width,
    background: known(['theme', 'transparent'], kept.background, first.background),
    quality: known(QUALITIES, kept.quality, first.quality),
    paper: known(PAPERS, kept.paper, first.paper),
    orientation: known(['landscape', 'portrait'], kept.orientation, first.orientation),
  };
}

export function rememberChoice(mapId: string, choice: ExportChoice): void {
  try {
    const text = JSON.stringify(choice);
    localStorage.setItem(keyOf(mapId), text);
    localStorage.setItem(LAST, text);
  } catch {
    // It is only a convenience.
  }
}
