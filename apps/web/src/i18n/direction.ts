/** Which way the interface runs: as its language does, or as was chosen on this device. */
export const DIRECTIONS = ['auto', 'ltr', 'rtl'] as const;

export type Direction = (typeof DIRECTIONS)[number];

const KEY = 'milepost:direction';

export function chosenDirection(): Direction {
  try {
    return DIRECTIONS.find((direction) => direction === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    // Storage can be switched off.
    return 'auto';
  }
}

/** Lets the page run as it is to. All languages so far run from left to right. */
export function applyDirection(direction: Direction = chosenDirection()): void {
  document.documentElement.dir = direction === 'auto' ? 'ltr' : direction;
}

/** Shows a direction at once and remembers it on this device, where that is allowed. */
export function chooseDirection(direction: Direction): void {
  applyDirection(direction);
  try {
    if (direction === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, direction);
  } catch {
    // Without storage it holds until the page is closed.
  }
}
