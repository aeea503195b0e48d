import {
  type Composition,
  composeExport,
  exportFace,
  type FindPicture,
  type FontFace,
  findings,
  type MeasureText,
  measureWithCanvas,
  type Op,
  type PaintContext,
  type Picture,
  paint,
} from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { fetchMapWords, mapWords } from '../../../canvas/mapWords.ts';
import type { Draft, DraftRequest, PagePart } from './draft.ts';
import { glyphFinder } from './glyphFinder.ts';

type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** Where a draftsman draws: the page, or a worker. */
export interface DrawingPlace {
  readonly fonts: FontFaceSet;
  readonly makeCanvas: (width: number, height: number) => AnyCanvas;
}

/** What a language is measured by, kept for as long as no further fonts come. */
interface Ruler {
  readonly lang: string | undefined;
  readonly face: FontFace | undefined;
  readonly text: MeasureText;
  readonly hasGlyph: (character: string) => boolean;
}

/** Composes and paints exports to look at beforehand, by the code that makes the files. */
export class Draftsman {
  readonly #place: DrawingPlace;
  readonly #pictures = new Map<string, Picture | 'missing'>();
  #map: JourneyMap | undefined;
  #composition: Composition | undefined;
  #ruler: Ruler | undefined;

  constructor(place: DrawingPlace) {
    this.#place = place;
  }

  /** Takes the map that drafts are made of from now on. */
  takeMap(map: JourneyMap): void {
    this.#map = map;
    this.#ruler = undefined;
  }

  /** Takes a picture that the map names. */
  takePicture(asset: string, picture: Picture | 'missing'): void {
    this.#pictures.set(asset, picture);
  }

  async draft({ format, options, imprint }: DraftRequest): Promise<Draft> {
    const map = this.#map;
    if (!map) throw new Error('There is no map to draw');
    const { locale } = map.map;
    const language = options.language ?? locale;
    const face = exportFace(options, imprint.brand);
    const [haveCome] = await Promise.all([
      loadBrowserFonts([JSON.stringify(map)], locale, { face, headlines: true, fonts: this.#place.fonts }),
      fetchMapWords(language),
    ]);
    if (haveCome || this.#ruler?.lang !== locale || this.#ruler?.face !== face) this.#ruler = undefined;
    this.#ruler ??= {
      lang: locale,
      face,
      text: measureWithCanvas(contextOf(this.#place.makeCanvas(1, 1)), locale, face),
      hasGlyph: glyphFinder(this.#place, locale),
    };
    const { text, hasGlyph } = this.#ruler;
    const { brand, ...printed } = imprint;
    const around = { ...printed, ...(brand && { brand }), words: mapWords(language) };
    const composition = composeExport(map, format, options, around, text);
    this.#composition = composition;
    const sizeOf = (asset: string) => {
      const picture = this.#pictures.get(asset);
      return picture === 'missing' ? undefined : picture;
    };
    return {
      findings: findings(map, format, options, composition, { sizeOf, hasGlyph }),
      pages: composition.pages.map(({ width, height, smallestText, opaque }) => ({
        width,
        height,
        smallestText,
        opaque,
      })),
      pictures: [...new Set(composition.pages.flatMap(({ ops }) => assetsIn(ops)))],
    };
  }

  /** A part of a page of the last draft, in device px. */
  async paint({ page: index, scale, x, y, w, h }: PagePart): Promise<ImageBitmap> {
    const page = this.#composition?.pages[index];
    if (!page) throw new Error(`There is no page ${index}`);
    const canvas = this.#place.makeCanvas(Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale)));
    const picture: FindPicture = ({ asset }) => this.#pictures.get(asset);
    const offset = { x: -x * scale, y: -y * scale };
    paint(contextOf(canvas), page.ops, {
      scale,
      offset,
      viewport: { x, y, w, h },
      lang: page.lang,
      face: page.face,
      picture,
    });
    return 'transferToImageBitmap' in canvas ? canvas.transferToImageBitmap() : createImageBitmap(canvas);
  }
}

function contextOf(canvas: AnyCanvas): PaintContext<Path2D> {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (!context) throw new Error('The browser gives no canvas to draw on');
  return context;
}

function assetsIn(ops: readonly Op[]): string[] {
  return ops.flatMap((op) => (op.op === 'image' ? [op.asset] : op.op === 'group' ? assetsIn(op.ops) : []));
}
