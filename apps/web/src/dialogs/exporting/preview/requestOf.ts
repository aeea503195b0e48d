import { type ExportChoice, isDrawn, optionsOf } from '../exportChoice.ts';
import type { DraftRequest, Imprint } from './draft.ts';

/** What is drawn of a choice: the same for all choices whose pages look alike, whatever becomes of their pixels. Nothing of texts. */
export function requestOf(choice: ExportChoice, imprint: Imprint): DraftRequest | undefined {
  const { format } = choice;
  if (!isDrawn(format)) return undefined;
  const { preset, theme, lanes, personas, without, language, paper, orientation, ...options } = optionsOf(choice);
  const drawing = { preset, theme, lanes, personas, without, language, paper, orientation };
  if (format === 'pdf') {
    const { pages, sheet, overlap } = options;
    return { format, options: { ...drawing, pages, ...(pages === 'tiles' && { sheet, overlap }) }, imprint };
  }
  const background = options.background === 'transparent' ? options.background : undefined;
  return { format: 'png', options: { ...drawing, background }, imprint };
}
