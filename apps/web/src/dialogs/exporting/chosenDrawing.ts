import {
  type ComposedPage,
  composeExport,
  type FindPicture,
  measureWithCanvas,
  PictureTooLargeError,
  PT_PER_PX,
  PX_PER_INCH,
  paint,
  pixelSize,
} from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { Brand, JourneyMap } from '@milepost/schema';
import { PAGE_SIDES, type PictureFormat } from '@milepost/schema/exporting';
import { fetchMapWords, mapWords } from '../../canvas/mapWords.ts';
import type { ExportChoice } from './exportChoice.ts';
import { chosenWidth, isDrawn, isPicture, optionsOf } from './exportChoice.ts';

/** What every export says of where it comes from. */
export interface Imprint {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly address: string;
  readonly brand: Brand | undefined;
}

/** What a choice comes to: drawn by the same code as the file itself, before it is made. */
export interface ChosenDrawing {
  readonly page: ComposedPage;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number }
  /** The server would refuse it. */
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number; readonly largestWidth: number }
  /** A page in mm; the height of its smallest letters in points. */
  | { readonly kind: 'page'; readonly width: number; readonly height: number; readonly smallestText: number }
  /** The server would refuse it: no reader opens such a page. In mm. */
  | { readonly kind: 'page-too-large'; readonly width: number; readonly height: number }
  /** Nothing to say about a size, or none chosen yet. */
  | { readonly kind: 'none' };

const MM_PER_PX = 25.4 / PX_PER_INCH;

/**
 * Composes a map as a choice asks for. Load what the map needs first, see `loadForDrawing`.
 *
 * @throws Error when the browser gives no canvas to measure with
 */
export function composeChoice(map: JourneyMap, choice: ExportChoice, { brand, ...imprint }: Imprint): ChosenDrawing {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('The browser gives no canvas to measure with');
  const measure = measureWithCanvas(ruler, map.map.locale);
  const around = { ...imprint, ...(brand && { brand }), words: mapWords(map.map.locale) };
  const format = isDrawn(choice.format) ? choice.format : 'svg';
  const composition = composeExport(map, format, optionsOf(choice), around, measure);
  const [page] = composition.pages;
  return { page, outcome: outcomeOf(page, choice) };
}

function outcomeOf(page: ComposedPage, choice: ExportChoice): Outcome {
  const { format } = choice;
  if (isPicture(format)) return outcomeOfPicture(page, choice, format);
  if (format !== 'pdf') return { kind: 'none' };
  const [width, height] = [page.width * MM_PER_PX, page.height * MM_PER_PX];
  if (Math.max(width, height) > PAGE_SIDES.most) return { kind: 'page-too-large', width, height };
  return { kind: 'page', width, height, smallestText: page.smallestText * PT_PER_PX };
}

function outcomeOfPicture(page: ComposedPage, choice: ExportChoice, format: PictureFormat): Outcome {
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

/** Resolves once the page has the fonts and words that a map is drawn with. */
export async function loadForDrawing(map: JourneyMap): Promise<void> {
  await Promise.all([loadBrowserFonts([JSON.stringify(map)], map.map.locale), fetchMapWords(map.map.locale)]);
}

/** Paints a page as large as fits into a box of px, and gives the canvas that size. */
export function paintChoice(
  canvas: HTMLCanvasElement,
  { page }: ChosenDrawing,
  box: { readonly width: number; readonly height: number },
  picture?: FindPicture,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const fit = Math.min(box.width / page.width, box.height / page.height);
  const zoom = fit * Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.max(1, Math.round(page.width * zoom));
  canvas.height = Math.max(1, Math.round(page.height * zoom));
  canvas.style.width = `${Math.round(page.width * fit)}px`;
  canvas.style.height = `${Math.round(page.height * fit)}px`;
  paint(context, page.ops, { scale: zoom, lang: page.lang, face: page.face, ...(picture && { picture }) });
}
