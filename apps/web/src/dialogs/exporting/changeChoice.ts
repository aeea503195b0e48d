import type { Remedy } from '@milepost/drawing';
import type { ChosenPaper, ExportChoice } from './exportChoice.ts';

/**
 * A choice with some of it changed. Another preset has its own page, and so has a picture instead of a print: what was chosen for the
 * one rarely suits the other.
 */
export function changeChoice(before: ExportChoice, part: Partial<ExportChoice>): ExportChoice {
  const after = { ...before, ...part };
  const isOtherPage = after.preset !== before.preset || (after.format === 'pdf') !== (before.format === 'pdf');
  return isOtherPage ? { ...after, paper: part.paper, orientation: part.orientation } : after;
}

/**
 * What a remedy changes in a choice. It was thought of for the choice that was looked at; what has been left out since stays left out.
 */
export function partOf(remedy: Remedy, { without }: ExportChoice): Partial<ExportChoice> {
  const { paper, width, ...options } = remedy;
  const defined = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const [ownWidth, ownHeight] = paper?.includes('x') ? paper.split('x') : [];
  return {
    ...defined,
    ...(options.without && { without: [...new Set([...without, ...options.without])] }),
    ...(width !== undefined && { size: 'width', width: String(width) }),
    ...(options.scale !== undefined && { size: 'scale' }),
    ...(paper !== undefined && { paper: ownWidth && ownHeight ? 'own' : (paper as ChosenPaper) }),
    ...(ownWidth && ownHeight && { ownWidth, ownHeight }),
  };
}
