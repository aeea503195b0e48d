import type { JourneyMap } from '@milepost/schema';
import type { DrawnFormat, ExportOptions } from '@milepost/schema/exporting';
import { composeExport, exportFace, type Surroundings } from '../compose/composeExport.ts';
import type { Composition } from '../compose/composition.ts';
import { wordsFor } from '../layout/wordsFor.ts';
import { createMeasure, findGlyphs } from './createMeasure.ts';

/** What a drawing needs that isn't known here. */
export type Around = Omit<Surroundings, 'words' | 'hasGlyphs'>;

/** A map as it was asked for, with Skia to measure its words and fixed words in any language. See `composeExport`. */
export function composeHere(
  map: JourneyMap,
  format: DrawnFormat,
  options: ExportOptions = {},
  around: Around = {},
): Composition {
  const { locale } = map.map;
  const words = wordsFor(options.language ?? locale);
  return composeExport(
    map,
    format,
    options,
    { ...around, words, hasGlyphs: findGlyphs(locale) },
    createMeasure(locale, exportFace(options, around.brand)),
  );
}
