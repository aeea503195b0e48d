import { layoutMap, type MapLayout, type MeasureText, measures, measureWithCanvas } from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useState } from 'react';

/** What is looked at rather than edited needs no room where nothing is. */
const options = { empty: 'hide' } as const;
/** On a small screen the lanes' names stand beneath their icons, in a rail that leaves the cards more room. */
const smallOptions = { ...options, measures: { ...measures, rail: 104 } };
const SMALL_SCREEN = '(max-width: 720px)';

/** A map as boxes, once the fonts are there that it needs; undefined before. */
export function useLayout(map: JourneyMap): MapLayout | undefined {
  const [layout, setLayout] = useState<MapLayout>();
  const [isSmall, setSmall] = useState(() => window.matchMedia(SMALL_SCREEN).matches);

  useEffect(() => {
    const small = window.matchMedia(SMALL_SCREEN);
    const changed = () => setSmall(small.matches);
    small.addEventListener('change', changed);
    return () => small.removeEventListener('change', changed);
  }, []);

  useEffect(() => {
    let isLatest = true;
    const lay = async () => {
      // A font that can't be loaded is no reason to show nothing: the letters come from another one.
      await loadBrowserFonts([JSON.stringify(map)]).catch((error) => console.warn(error));
      if (isLatest) setLayout(layoutMap(map, isSmall ? smallOptions : options, newMeasure(map)));
    };
    void lay();
    return () => {
      isLatest = false;
    };
  }, [map, isSmall]);

  return layout;
}

function newMeasure(map: JourneyMap): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no canvas to measure text with');
  return measureWithCanvas(context, map.map.locale);
}
