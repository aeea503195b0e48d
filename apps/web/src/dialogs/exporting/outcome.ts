import { PictureTooLargeError, PX_PER_INCH, pixelSize } from '@milepost/drawing';
import { PAGE_SIDES, type PictureFormat } from '@milepost/schema/exporting';
import type { ExportChoice } from './exportChoice.ts';
import { chosenWidth, isPicture } from './exportChoice.ts';
import type { DraftPage } from './preview/draft.ts';

/** What is to be said of the size of a file's picture or page. */
export type Outcome =
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number }
  /** The server would refuse it. */
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number; readonly largestWidth: number }
  /** A page in mm. */
  | { readonly kind: 'page'; readonly width: number; readonly height: number }
  /** The server would refuse it: no reader opens such a page. In mm. */
  | { readonly kind: 'page-too-large'; readonly width: number; readonly height: number }
  /** Nothing to say about a size, or none chosen yet. */
  | { readonly kind: 'none' };

const MM_PER_PX = 25.4 / PX_PER_INCH;

/** How large the picture or page of a choice becomes. */
export function outcomeOf(page: DraftPage, choice: ExportChoice): Outcome {
  const { format } = choice;
  if (isPicture(format)) return outcomeOfPicture(page, choice, format);
  if (format !== 'pdf') return { kind: 'none' };
  const [width, height] = [page.width * MM_PER_PX, page.height * MM_PER_PX];
  if (Math.max(width, height) > PAGE_SIDES.most) return { kind: 'page-too-large', width, height };
  return { kind: 'page', width, height };
}

function outcomeOfPicture(page: DraftPage, choice: ExportChoice, format: PictureFormat): Outcome {
  const width = chosenWidth(choice);
  if (choice.size === 'width' && width === undefined) return { kind: 'none' };
  try {
    const wanted = choice.size === 'width' && width ? { width } : { scale: choice.scale };
    const size = pixelSize(page, wanted, format);
    return { kind: 'pixels', width: size.width, height: size.height };
  } catch (error) {
    if (!(error instanceof PictureTooLargeError)) throw error;
    const { asked, largest } = error;
    return { kind: 'too-large', width: asked.width, height: asked.height, largestWidth: largest.width };
  }
}
