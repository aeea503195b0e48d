import type { MeasureText } from '../text/measureText.ts';
import type { TextRole } from '../theme/typeScale.ts';
import type { EmotionPlot, TextBlock } from './boxes.ts';
import { layoutText, moveText, type TextPlace } from './layoutText.ts';

interface TextEntry {
  readonly text: string;
  readonly role: TextRole;
  readonly place: TextPlace;
  /** With its corner at 0, 0. */
  readonly block: TextBlock;
}

interface PlotEntry {
  readonly inputs: readonly unknown[];
  readonly plot: EmotionPlot;
  /** The texts in it: a plot that is taken over takes them along for the layout after that. */
  readonly texts: ReadonlyMap<string, TextEntry>;
}

/** The parts of one layout, by what they are, for the next layout to take over. */
export interface KnownParts {
  readonly texts: ReadonlyMap<string, TextEntry>;
  readonly plots: ReadonlyMap<string, PlotEntry>;
}

/** Makes the parts of one layout, taking over from the layout before what would come out the same. */
export class LayoutMemo implements KnownParts {
  readonly measure: MeasureText;
  readonly texts = new Map<string, TextEntry>();
  readonly plots = new Map<string, PlotEntry>();
  private readonly before: KnownParts | undefined;

  constructor(measure: MeasureText, before?: KnownParts) {
    this.measure = measure;
    this.before = before;
  }

  /**
   * Wraps a text.
   *
   * @param key what the text is, once in a layout.
   */
  text(key: string, text: string, role: TextRole, place: TextPlace): TextBlock {
    const old = this.before?.texts.get(key);
    const usable =
      old !== undefined &&
      old.text === text &&
      old.role === role &&
      Math.floor(old.place.w) === Math.floor(place.w) &&
      old.place.align === place.align &&
      old.place.hug === place.hug;
    // Always moved from the same origin, so that a text that was taken over is where a new one would be to the last bit.
    const block = usable ? old.block : layoutText(text, role, { ...place, x: 0, y: 0 }, this.measure);
    this.texts.set(key, { text, role, place, block });
    return moveText(block, place.x, place.y);
  }

  /**
   * An emotion lane's plot.
   *
   * @param inputs everything that it depends on, as values that are the same while it would come out the same.
   */
  plot(key: string, inputs: readonly unknown[], make: (memo: LayoutMemo) => EmotionPlot): EmotionPlot {
    const old = this.before?.plots.get(key);
    const usable =
      old !== undefined &&
      old.inputs.length === inputs.length &&
      old.inputs.every((one, i) => Object.is(one, inputs[i]));
    if (usable) {
      this.plots.set(key, old);
      return old.plot;
    }
    const memo = new LayoutMemo(this.measure, old ? { texts: old.texts, plots: new Map() } : undefined);
    const plot = make(memo);
    this.plots.set(key, { inputs, plot, texts: memo.texts });
    return plot;
  }
}
