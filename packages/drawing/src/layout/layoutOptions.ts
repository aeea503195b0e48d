import type { Measures } from '../theme/measures.ts';
import { measures } from '../theme/measures.ts';
import type { Words } from './words.ts';
import { englishWords } from './words.ts';

export interface LayoutOptions {
  /** Distances; those of the canvas when absent. */
  readonly measures?: Measures;
  /** Px of one column; that of the measures when absent, never less than their minimum. */
  readonly columnWidth?: number;
  /** Whether lanes without cards, and steps without names, are given room (to edit them) or left out (on paper). */
  readonly empty?: 'show' | 'hide';
  /**
   * For paper, where nothing is dragged: curves use their whole height for the scores that occur, and all ends at the last
   * stage's edge.
   */
  readonly paper?: boolean;
  /** Only these lanes; all visible ones when absent. */
  readonly laneIds?: readonly string[];
  /** Only the columns from `from` to `to` (exclusive), counted over all steps: a part of a timeline broken into rows. */
  readonly columns?: { readonly from: number; readonly to: number };
  /** See `wordsFor`; English when absent. */
  readonly words?: Words;
}

/** Options with nothing left open. */
export interface ResolvedOptions {
  readonly measures: Measures;
  readonly column: number;
  readonly showEmpty: boolean;
  readonly paper: boolean;
  readonly words: Words;
}

export function resolveOptions(options: LayoutOptions): ResolvedOptions {
  const chosen = options.measures ?? measures;
  return {
    measures: chosen,
    column: Math.max(chosen.columnMin, options.columnWidth ?? chosen.column),
    showEmpty: options.empty !== 'hide',
    paper: options.paper === true,
    words: options.words ?? englishWords,
  };
}
