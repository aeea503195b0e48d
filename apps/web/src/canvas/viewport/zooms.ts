/** Px on the screen to a px of the layout. */
export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2;

/** Below this, cards are painted on one canvas and headers shrink to a line: nobody reads a card's words from there. */
export const FAR = 0.5;

/** As large as a map is shown when it is opened: large enough to read on any screen. */
export const FIRST_ZOOM = { least: 0.7, most: 1 } as const;
