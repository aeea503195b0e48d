const KEY = 'milepost:overview';

/** Whether the overview was open when it was last opened or closed on this device; undefined when it never was. */
export function overviewWasOpen(): boolean | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : kept === 'open';
  } catch {
    return undefined;
  }
}

/** Remembers that the overview was opened or closed. */
export function keepOverview(isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, isOpen ? 'open' : 'closed');
  } catch {
    // Without storage the map's size decides the next time.
  }
}
