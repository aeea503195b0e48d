import {
  composeInfographic,
  composePage,
  type FindPicture,
  type Infographic,
  measureWithCanvas,
  PictureTooLargeError,
  paint,
  pixelSize,
  themeFor,
} from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { fetchMapWords, mapWords } from '../../canvas/mapWords.ts';
import type { ExportChoice, PictureFormat } from './exportChoice.ts';
import { chosenWidth, isPicture, isTransparent } from './exportChoice.ts';

/** What is printed at the foot of every export. */
export interface Imprint {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly address: string;
}

/** What a choice comes to: drawn by the same code as the file itself, before it is made. */
export interface ChosenDrawing {
  readonly infographic: Infographic;
  /** The sheet that it lies on, in units of its own. */
  readonly sheet: { readonly width: number; readonly height: number; readonly fill: string | undefined };
  /** Units of the sheet to a px of the drawing, and where the drawing begins on it. */
  readonly scale: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number }
  /** The server would refuse it. */
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number; readonly largestWidth: number }
  /** A page in mm; the height of its smallest letters in points. */
  | { readonly kind: 'page'; readonly width: number; readonly height: number; readonly smallestText: number }
  /** Nothing to say about a size, or none chosen yet. */
  | { readonly kind: 'none' };

const MM_PER_POINT = 25.4 / 72;

/**
 * Composes a map as a choice asks for. Load what the map needs first, see `loadForDrawing`.
 *
 * @throws Error when the browser gives no canvas to measure with
 */
export function composeChoice(map: JourneyMap, choice: ExportChoice, imprint: Imprint): ChosenDrawing {
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('The browser gives no canvas to measure with');
  const measure = measureWithCanvas(ruler, map.map.locale);
  const words = mapWords(map.map.locale);
  if (choice.format === 'pdf') {
    const { paper, orientation } = choice;
    const { page, smallestText, ...placed } = composePage(map, { ...imprint, words, paper, orientation }, measure);
    return {
      ...placed,
      sheet: { width: page.w, height: page.h, fill: themeFor(map.map.theme).canvas },
      outcome: { kind: 'page', width: page.w * MM_PER_POINT, height: page.h * MM_PER_POINT, smallestText },
    };
  }
  const background = isTransparent(choice) ? 'transparent' : 'theme';
  const infographic = composeInfographic(map, { ...imprint, words, background }, measure);
  const { width, height } = infographic;
  return {
    infographic,
    sheet: { width, height, fill: undefined },
    scale: 1,
    offset: { x: 0, y: 0 },
    outcome: isPicture(choice.format) ? outcomeOfPicture(infographic, choice, choice.format) : { kind: 'none' },
  };
}

function outcomeOfPicture(infographic: Infographic, choice: ExportChoice, format: PictureFormat): Outcome {
  const width = chosenWidth(choice);
  if (choice.size === 'width' && width === undefined) return { kind: 'none' };
  try {
    const wanted = choice.size === 'width' && width ? { width } : { scale: choice.scale };
    const size = pixelSize(infographic, wanted, format);
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

/** Paints a drawing with its sheet as large as fits into a box of px, and gives the canvas that size. */
export function paintChoice(
  canvas: HTMLCanvasElement,
  { infographic, sheet, scale, offset }: ChosenDrawing,
  box: { readonly width: number; readonly height: number },
  picture?: FindPicture,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const fit = Math.min(box.width / sheet.width, box.height / sheet.height);
  const zoom = fit * Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.max(1, Math.round(sheet.width * zoom));
  canvas.height = Math.max(1, Math.round(sheet.height * zoom));
  canvas.style.width = `${Math.round(sheet.width * fit)}px`;
  canvas.style.height = `${Math.round(sheet.height * fit)}px`;
  if (sheet.fill) {
    context.fillStyle = sheet.fill;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  paint(context, infographic.ops, {
    scale: scale * zoom,
    offset: { x: offset.x * zoom, y: offset.y * zoom },
    lang: infographic.lang,
    ...(picture && { picture }),
  });
}
