/** Whether the interface is light or dark: as the system says, or as was chosen on this device. */
export type ColorScheme = 'system' | 'light' | 'dark';

export const COLOR_SCHEMES: readonly ColorScheme[] = ['system', 'light', 'dark'];

/** Also read by public/color-scheme.js, before the first paint. */
const KEY = 'milepost:color-scheme';

export function colorScheme(): ColorScheme {
  const chosen = document.documentElement.dataset['colorScheme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Shows the scheme at once and remembers it on this device, where that is allowed. */
export function setColorScheme(scheme: ColorScheme): void {
  if (scheme === 'system') delete document.documentElement.dataset['colorScheme'];
  else document.documentElement.dataset['colorScheme'] = scheme;
  try {
    if (scheme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, scheme);
  } catch {
    // Without storage it holds until the page is closed.
  }
}
