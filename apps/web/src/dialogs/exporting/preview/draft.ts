import type { Finding, Picture } from '@milepost/drawing';
import type { Brand, JourneyMap } from '@milepost/schema';
import type { DrawnFormat, ExportOptions } from '@milepost/schema/exporting';

/** What every export says of where it comes from. */
export interface Imprint {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly address: string;
  readonly brand: Brand | undefined;
}

export interface DraftRequest {
  readonly format: DrawnFormat;
  readonly options: ExportOptions;
  readonly imprint: Imprint;
}

/** A page as it will be, in px of 1/96 inch. */
export interface DraftPage {
  readonly width: number;
  readonly height: number;
  readonly smallestText: number;
  readonly opaque: boolean;
  /** What a reader's list of contents calls it, where there are several. */
  readonly name: string | undefined;
}

/** What an export comes to before it is made. */
export interface Draft {
  readonly pages: readonly DraftPage[];
  /** The pictures that it shows, by what the map calls them. */
  readonly pictures: readonly string[];
}

/** A part of a page in px of it, and how many device px there are to one. */
export interface PagePart {
  /** From 0. */
  readonly page: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A part of a page, painted. */
export interface PaintedPart extends PagePart {
  readonly bitmap: ImageBitmap;
}

/** Which page is looked at, and the device px that it can fill. */
export interface View {
  readonly page: number;
  readonly w: number;
  readonly h: number;
}

/** A draft, and the page of it that is looked at. */
export interface Look {
  readonly draft: Draft;
  /** None where nobody said how large. */
  readonly picture: PaintedPart | undefined;
  /** Ms of work, without waiting for fonts. */
  readonly took: number;
}

/** Who makes drafts, on whatever thread. Of what is asked for while the same is under way, only the last is done; the others are undefined. */
export interface Drafter {
  readonly takeMap: (map: JourneyMap) => void;
  readonly takePicture: (asset: string, picture: Picture | 'missing') => Promise<void>;
  readonly look: (request: DraftRequest, view: View | undefined) => Promise<Look | undefined>;
  /** A look that may be wanted next. Absent where it would be drawn at the cost of what the page does. */
  readonly foresee?: (request: DraftRequest, view: View | undefined) => Promise<Look>;
  /** What its reader would stumble over, with remedies that were tried. Gives way to the next. */
  readonly check: (request: DraftRequest) => Promise<readonly Finding[] | undefined>;
  readonly paint: (request: DraftRequest, part: PagePart) => Promise<ImageBitmap | undefined>;
  /** One after another, in the order in which they are asked for; undefined where it was called off before. */
  readonly paintInTurn: (
    request: DraftRequest,
    part: PagePart,
    signal: AbortSignal,
  ) => Promise<ImageBitmap | undefined>;
  readonly stop: () => void;
}

/** Device px to a px of a page where it is as large as there is room. */
export function scaleInto({ w, h }: Pick<View, 'w' | 'h'>, page: Pick<DraftPage, 'width' | 'height'>): number {
  return Math.min(w / page.width, h / page.height);
}
