import { pageFor } from '@milepost/schema/exporting';
import { type ExportChoice, isDrawn, optionsOf } from '../exportChoice.ts';
import type { DraftRequest, Imprint } from './draft.ts';

/** What is drawn of a choice: the same for all choices whose pages look alike, whatever becomes of their pixels. Nothing of texts. */
export function requestOf(choice: ExportChoice, imprint: Imprint): DraftRequest | undefined {
  const { format } = choice;
  if (!isDrawn(format)) return undefined;
  const options = optionsOf(choice);
  const { preset, theme, lanes, personas, without, language } = options;
  const { paper, orientation } = pageFor(format, options);
  const page = { paper, orientation: paper === 'fit' ? undefined : orientation };
  const drawing = { preset, theme, lanes, personas, without, language, ...page };
  if (format === 'pdf') {
    const { pages, sheet, overlap } = options;
    return { format, options: { ...drawing, pages, ...(pages === 'tiles' && { sheet, overlap }) }, imprint };
  }
  const background = options.background === 'transparent' ? options.background : undefined;
  return { format: 'png', options: { ...drawing, background }, imprint };
}

/** The same for requests of the same. */
export function keyOf(request: DraftRequest): string {
  return JSON.stringify(request);
}
