import {
  type ComposedPage,
  type Composition,
  composeExport,
  exportFace,
  type Finding,
  type FindPicture,
  type FontFace,
  findings,
  type GlyphContext,
  glyphFinder,
  type HasGlyphs,
  type MeasureText,
  measureWithCanvas,
  type Op,
  type PaintContext,
  type Picture,
  paint,
  provenRemedies,
} from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { fetchMapWords, mapWords } from '../../../canvas/mapWords.ts';
import { type Draft, type DraftRequest, type Look, type PagePart, scaleInto, type View } from './draft.ts';
import { keyOf } from './requestOf.ts';

type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** Where a draftsman draws: the page, or a worker. */
export interface DrawingPlace {
  readonly fonts: FontFaceSet;
  readonly makeCanvas: (width: number, height: number) => AnyCanvas;
}

/** What a face is measured by, kept for as long as no further fonts come. */
interface Ruler {
  readonly text: MeasureText;
  readonly hasGlyphs: HasGlyphs;
}

/** Composes and paints exports to look at beforehand, by the code that makes the files. */
export class Draftsman {
  readonly #place: DrawingPlace;
  readonly #pictures = new Map<string, Picture | 'missing'>();
  readonly #rulers = new Map<FontFace | undefined, Ruler>();
  #map: JourneyMap | undefined;
  /** The one that was asked for last, to paint more of it. */
  #kept: { readonly key: string; readonly composition: Composition } | undefined;
  #asked = 0;
  /** One for all that is painted: a new one would look up every font again. */
  #canvas: AnyCanvas | undefined;

  constructor(place: DrawingPlace) {
    this.#place = place;
  }

  /** Takes the map that drafts are made of from now on. */
  takeMap(map: JourneyMap): void {
    this.#map = map;
    this.#rulers.clear();
    this.#kept = undefined;
  }

  /** Takes a picture that the map names. */
  takePicture(asset: string, picture: Picture | 'missing'): void {
    this.#pictures.set(asset, picture);
  }

  async look(request: DraftRequest, view: View | undefined): Promise<Look> {
    this.#asked++;
    const ruler = await this.#ruler(request);
    const began = performance.now();
    return this.#look(this.#keep(request, ruler), view, began);
  }

  /** A look at something that nobody has chosen yet: what was chosen is kept, to paint more of it. */
  async foresee(request: DraftRequest, view: View | undefined): Promise<Look> {
    const ruler = await this.#ruler(request);
    const began = performance.now();
    return this.#look(this.#compose(request, ruler), view, began);
  }

  /** What is found in a draft. Ends without an answer once another is looked at or checked. */
  async check(request: DraftRequest): Promise<readonly Finding[] | undefined> {
    const asked = ++this.#asked;
    const find = async (other: DraftRequest) => {
      const ruler = await this.#ruler(other);
      const composition = this.#compose(other, ruler);
      const known = { sizeOf: this.#sizeOf, hasGlyphs: ruler.hasGlyphs };
      return findings(this.#mapToDraw(), other.format, other.options, composition, known);
    };
    try {
      return await provenRemedies(await find(request), request.options, async (options) => {
        // Whatever else was asked for meanwhile comes first.
        await new Promise((resolve) => setTimeout(resolve));
        if (asked !== this.#asked) throw new Superseded();
        return find({ ...request, options });
      });
    } catch (error) {
      if (error instanceof Superseded) return undefined;
      throw error;
    }
  }

  /** A part of a page, in device px. */
  async paint(request: DraftRequest, part: PagePart): Promise<ImageBitmap> {
    return this.#paint(this.#keep(request, await this.#ruler(request)), part);
  }

  #mapToDraw(): JourneyMap {
    if (!this.#map) throw new Error('There is no map to draw');
    return this.#map;
  }

  readonly #sizeOf = (asset: string) => {
    const picture = this.#pictures.get(asset);
    return picture === 'missing' ? undefined : picture;
  };

  /** Waits until everything is there that a draft needs. */
  async #ruler({ options, imprint }: DraftRequest): Promise<Ruler> {
    const map = this.#mapToDraw();
    const { locale } = map.map;
    const face = exportFace(options, imprint.brand);
    await fetchMapWords(options.language ?? locale);
    const known = this.#rulers.get(face);
    if (known) return known;
    const wanted = { face, headlines: true, fonts: this.#place.fonts };
    if (await loadBrowserFonts([JSON.stringify(map)], locale, wanted)) this.#rulers.clear();
    const ruler = {
      text: measureWithCanvas(contextOf(this.#place.makeCanvas(1, 1)), locale, face),
      hasGlyphs: glyphFinder(contextOf(this.#place.makeCanvas(1, 1)), locale),
    };
    this.#rulers.set(face, ruler);
    return ruler;
  }

  #compose(request: DraftRequest, ruler: Ruler): Composition {
    if (this.#kept?.key === keyOf(request)) return this.#kept.composition;
    const {
      format,
      options,
      imprint: { brand, ...imprint },
    } = request;
    const map = this.#mapToDraw();
    const words = mapWords(options.language ?? map.map.locale);
    const around = { ...imprint, ...(brand && { brand }), words, hasGlyphs: ruler.hasGlyphs };
    return composeExport(map, format, options, around, ruler.text);
  }

  #keep(request: DraftRequest, ruler: Ruler): Composition {
    this.#kept = { key: keyOf(request), composition: this.#compose(request, ruler) };
    return this.#kept.composition;
  }

  async #look(composition: Composition, view: View | undefined, began: number): Promise<Look> {
    const { pages } = composition;
    const part = view && wholePage(pages, view);
    const picture = part && { ...part, bitmap: await this.#paint(composition, part) };
    return { draft: draftOf(composition), picture, took: performance.now() - began };
  }

  async #paint({ pages }: Composition, { page: index, scale, x, y, w, h }: PagePart): Promise<ImageBitmap> {
    const page = pages[index];
    if (!page) throw new Error(`There is no page ${index}`);
    this.#canvas ??= this.#place.makeCanvas(1, 1);
    const canvas = this.#canvas;
    canvas.width = Math.max(1, Math.round(w * scale));
    canvas.height = Math.max(1, Math.round(h * scale));
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

/** Another look was asked for. */
class Superseded extends Error {}

function draftOf({ pages }: Composition): Draft {
  return {
    pages: pages.map(({ width, height, smallestText, opaque, bookmarks }) => ({
      width,
      height,
      smallestText,
      opaque,
      name: bookmarks.find(({ level }) => level === 0)?.title,
    })),
    pictures: [...new Set(pages.flatMap(({ ops }) => assetsIn(ops)))],
  };
}

/** The page that is looked at, as large as there is room; the last one where it has no such page. */
function wholePage(pages: readonly ComposedPage[], view: View): PagePart | undefined {
  const index = Math.min(view.page, pages.length - 1);
  const page = pages[index];
  if (!page) return undefined;
  return { page: index, scale: scaleInto(view, page), x: 0, y: 0, w: page.width, h: page.height };
}

function contextOf(canvas: AnyCanvas): PaintContext<Path2D> & GlyphContext {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (!context) throw new Error('The browser gives no canvas to draw on');
  return context;
}

function assetsIn(ops: readonly Op[]): string[] {
  return ops.flatMap((op) => (op.op === 'image' ? [op.asset] : op.op === 'group' ? assetsIn(op.ops) : []));
}
