/** What a picture is for. Without a goal: the card that is selected, or a new one where the keyboard is. */
export type PictureGoal =
  | { readonly kind: 'card' | 'persona'; readonly id: string }
  /** A new card there, or at that step of a lane for images where this lane takes none. */
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string; readonly index?: number };
