import type { ExportChoice } from './exportChoice.ts';
import { exportUrl } from './exportChoice.ts';

/** Pixels of a preview's width: sharp on a fine screen, quick to draw. */
const WIDTH = '1200';

/** What stands for a choice while it is made: the same drawing as a small picture, or the text itself. */
export function previewUrl(mapId: string, choice: ExportChoice): string {
  if (choice.format === 'mmd' || choice.format === 'json') return exportUrl(mapId, choice);
  const background = choice.format === 'png' ? choice.background : 'white';
  return exportUrl(mapId, { ...choice, format: 'png', size: 'width', width: WIDTH, background });
}
