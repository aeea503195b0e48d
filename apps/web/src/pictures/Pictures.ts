import type { FindPicture, Picture } from '@milepost/drawing';

/** Whether a picture is there: undefined while it is on its way. */
export type PictureState = Picture | 'missing' | undefined;

/** The pictures of a map as this page has them. Each is loaded when it is first asked for. */
export class Pictures {
  readonly #base: string;
  readonly #known = new Map<string, PictureState>();
  readonly #listeners = new Set<() => void>();
  #frame = 0;

  /** @param base where the map is: `/api/maps/:id`, or `/api/share/:token` */
  constructor(base: string) {
    this.#base = base;
    // Those that weren't there may be now.
    window.addEventListener('online', () => {
      for (const [asset, state] of this.#known) if (state === 'missing') this.#known.delete(asset);
      this.#changed();
    });
  }

  urlOf(asset: string): string {
    return `${this.#base}/assets/${encodeURIComponent(asset)}`;
  }

  stateOf(asset: string): PictureState {
    if (!this.#known.has(asset)) this.#load(asset);
    return this.#known.get(asset);
  }

  /** For painters. */
  readonly find: FindPicture = ({ asset }) => this.stateOf(asset);

  /** For small pictures of the map: asks for nothing, and shows what has come for something else. */
  readonly here: FindPicture = ({ asset }) => this.#known.get(asset);

  /** Tells, once a frame, that pictures have come. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #load(asset: string): void {
    this.#known.set(asset, undefined);
    const image = new Image();
    image.onload = image.onerror = () => {
      const { naturalWidth: width, naturalHeight: height } = image;
      this.#known.set(asset, width ? { source: image, width, height } : 'missing');
      this.#changed();
    };
    image.src = this.urlOf(asset);
  }

  #changed(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      for (const listener of this.#listeners) listener();
    });
  }
}

const ofBases = new Map<string, Pictures>();

/** The pictures of the map at an address: the same for all who show it. */
export function picturesOf(base: string): Pictures {
  const pictures = ofBases.get(base) ?? new Pictures(base);
  ofBases.set(base, pictures);
  return pictures;
}
