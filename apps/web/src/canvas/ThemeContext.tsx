import { darkTheme, lightTheme, type Theme, themeFor } from '@milepost/drawing';
import { createContext, use, useSyncExternalStore } from 'react';

/** What the map is drawn with on the canvas. */
export const ThemeContext = createContext<Theme>(lightTheme);

export function useTheme(): Theme {
  return use(ThemeContext);
}

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-color-scheme'] });
  const system = systemIsDark();
  system.addEventListener('change', changed);
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', changed);
  };
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['colorScheme'];
  return chosen === 'dark' || (chosen !== 'light' && systemIsDark().matches);
}

/** The map's own theme, or the dark one while the interface is dark. */
export function useMapTheme(id: string | undefined): Theme {
  return useSyncExternalStore(subscribe, isDark) ? darkTheme : themeFor(id);
}
