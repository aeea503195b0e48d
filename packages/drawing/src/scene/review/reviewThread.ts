import type { AnchorRef } from '@milepost/schema';

/** A comment as a review prints it. */
export interface ReviewComment {
  readonly author: string;
  /** Whether they came by a link, without an account. */
  readonly isGuest: boolean;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Markdown. */
  readonly body: string;
}

/** A conversation about a part of the map. */
export interface ReviewThread {
  readonly number: number;
  readonly anchor: AnchorRef;
  /** What the part says, or said when it was still there. */
  readonly label: string;
  readonly isGone: boolean;
  readonly isResolved: boolean;
  readonly comments: readonly ReviewComment[];
}
