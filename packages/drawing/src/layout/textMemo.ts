import type { MeasureText } from '../text/measureText.ts';
import type { TextRole } from '../theme/typeScale.ts';
import type { TextBlock } from './boxes.ts';
import { layoutText, moveText, type TextPlace } from './layoutText.ts';

interface Entry {
  readonly text: string;
  readonly role: TextRole;
  readonly place: TextPlace;
  readonly block: TextBlock;
}

/** The wrapped texts of one layout, by what they are, for the next layout to take over. */
export type WrappedTexts = ReadonlyMap<string, Entry>;

/** Wraps the texts of one layout, taking over from the layout before what still says the same at the same width. */
export class TextMemo {
  readonly measure: MeasureText;
  private readonly before: WrappedTexts | undefined;
  private readonly entries = new Map<string, Entry>();

  constructor(measure: MeasureText, before?: WrappedTexts) {
    this.measure = measure;
    this.before = before;
  }

  /** @param key what the text is, once in a layout. */
  text(key: string, text: string, role: TextRole, place: TextPlace): TextBlock {
    const old = this.before?.get(key);
    const usable =
      old !== undefined &&
      old.text === text &&
      old.role === role &&
      Math.floor(old.place.w) === Math.floor(place.w) &&
      old.place.align === place.align &&
      old.place.hug === place.hug;
    const block = usable
      ? moveText(old.block, place.x - old.place.x, place.y - old.place.y)
      : layoutText(text, role, place, this.measure);
    this.entries.set(key, { text, role, place, block });
    return block;
  }

  get texts(): WrappedTexts {
    return this.entries;
  }
}
