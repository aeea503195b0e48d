import type { CardKind, Collection } from '@milepost/schema';

/** A text on the canvas that can be typed in: a card's main words, a header's name, or a connection's words. */
export interface TextTarget {
  readonly in: Extract<Collection, 'cards' | 'stages' | 'steps' | 'lanes' | 'connections'>;
  readonly id: string;
}

/** What is being moved to another place. */
export type Cargo =
  /** Cards; `grabbedId` is the one that is held, and goes where the target is. */
  | { readonly kind: 'cards'; readonly ids: readonly string[]; readonly grabbedId: string; readonly copy: boolean }
  | { readonly kind: 'stage' | 'step' | 'lane'; readonly id: string }
  /** Something from another program, dragged in by the browser: what it is comes out when it is dropped. */
  | { readonly kind: 'from-outside' }
  /** Something from the palette that isn't on the map yet. */
  | { readonly kind: 'new-card'; readonly cardKind: CardKind };

/** Where it would go if it were let go now. `index` counts the siblings without what is moved. */
export type Target =
  | {
      readonly kind: 'cell';
      readonly laneId: string;
      readonly stepId: string;
      readonly index: number;
      /** False where the lane can't take what is moved: it is shown so, and nothing happens on drop. */
      readonly takes: boolean;
    }
  | { readonly kind: 'stage' | 'lane'; readonly index: number }
  | { readonly kind: 'step'; readonly stageId: string; readonly index: number };

/** What the hands are doing. There is one such thing at a time. */
export type Mode =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'typing';
      readonly target: TextTarget;
      /** Made just now for typing: taken away again when nothing was typed. */
      readonly fresh: boolean;
      /** What the text was replaced with by the first key pressed, if it began so. */
      readonly caret: 'all' | 'end';
    }
  | {
      readonly kind: 'moving';
      readonly cargo: Cargo;
      /** By a held pointer, or step by step: arrow keys and Enter, or a click on the place. */
      readonly by: 'drag' | 'steps';
      readonly target: Target | undefined;
    }
  | {
      /** A card is being connected to another, or an end of a connection put elsewhere. */
      readonly kind: 'connecting';
      readonly by: 'drag' | 'steps';
      /** The card that is connected, and which end of the connection is at it. */
      readonly cardId: string;
      readonly end: 'from' | 'to';
      /** The connection that gets another end; absent for a new one. */
      readonly connectionId?: string;
      /** The card that it would be connected to now. */
      readonly targetId: string | undefined;
    }
  /** A point of an emotion curve held by the pointer; the map shows the score as a draft. */
  | { readonly kind: 'feeling'; readonly cardId: string };

export const IDLE: Mode = { kind: 'idle' };
