import type { JourneyMap, Stage } from '@milepost/schema';
import { stagesOf } from '@milepost/schema';
import { type SlideSetup, type StageSlide, stageSlides } from './stageSlides.ts';

/** Where a presentation is: 0 is the title, then the stages, last the whole map; and which part of a long stage. */
export interface Position {
  readonly at: number;
  readonly part: number;
}

export const BEGINNING: Position = { at: 0, part: 0 };

/** The slides of a map. Those of a stage are made when it is come to. */
export interface Deck {
  /** Those that are shown: not collapsed ones. `number` is what stands on their chevron. */
  readonly stages: readonly { readonly stage: Stage; readonly number: number }[];
  /** The place of the whole map, after the last stage. */
  readonly end: number;
  /** The slides of the stage at a place; none for the title and the whole map. */
  slidesAt(at: number): readonly StageSlide[];
}

export function makeDeck(map: JourneyMap, setup: SlideSetup): Deck {
  const stages = stagesOf(map)
    .map((stage, index) => ({ stage, number: index + 1 }))
    .filter(({ stage }) => !stage.collapsed);
  const made = new Map<string, readonly StageSlide[]>();
  return {
    stages,
    end: stages.length + 1,
    slidesAt(at) {
      const id = stages[at - 1]?.stage.id;
      if (id === undefined) return [];
      const slides = made.get(id) ?? stageSlides(map, id, setup);
      made.set(id, slides);
      return slides;
    },
  };
}

/** The next slide or the one before; the same at the ends. */
export function stepPosition(deck: Deck, { at, part }: Position, by: 1 | -1): Position {
  const parts = Math.max(1, deck.slidesAt(at).length);
  if (by > 0) {
    if (part + 1 < parts) return { at, part: part + 1 };
    return at < deck.end ? { at: at + 1, part: 0 } : { at, part };
  }
  if (part > 0) return { at, part: Math.min(part, parts) - 1 };
  return at > 0 ? { at: at - 1, part: Math.max(0, deck.slidesAt(at - 1).length - 1) } : { at, part };
}

/** The place of the stage with a number, or of the next that is shown; 0 is the title, beyond the last the whole map. */
export function positionOfNumber({ stages, end }: Deck, number: number): Position {
  if (number <= 0) return BEGINNING;
  const index = stages.findIndex((stage) => stage.number >= number);
  return { at: index < 0 ? end : index + 1, part: 0 };
}

/** The place within a deck that was made anew, when the map or the screen changed. */
export function boundPosition(deck: Deck, { at, part }: Position): Position {
  const bounded = Math.min(at, deck.end);
  return { at: bounded, part: Math.min(part, Math.max(0, deck.slidesAt(bounded).length - 1)) };
}
