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
}

/** What an export comes to before it is made. */
export interface Draft {
  readonly pages: readonly DraftPage[];
  readonly findings: readonly Finding[];
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

/** Who makes drafts, on whatever thread. Of what is asked for while something is under way, only the last is done. */
export interface Drafter {
  readonly takeMap: (map: JourneyMap) => void;
  readonly takePicture: (asset: string, picture: Picture | 'missing') => Promise<void>;
  /** Undefined where another was asked for meanwhile. */
  readonly draft: (request: DraftRequest) => Promise<Draft | undefined>;
  /** A part of a page of the last draft; undefined where another was asked for meanwhile. */
  readonly paint: (part: PagePart) => Promise<ImageBitmap | undefined>;
  readonly stop: () => void;
}
