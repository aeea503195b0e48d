import type { LayoutOptions } from '@milepost/drawing';
import { layoutMap, type MapLayout, type MeasureText, measures, measureWithCanvas } from '@milepost/drawing';
import { loadBrowserFonts } from '@milepost/drawing/fonts';
import type { JourneyMap } from '@milepost/schema';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fetchMapWords, mapWords } from '../canvas/mapWords.ts';

/** On a small screen the lanes' names stand beneath their icons, in a rail that leaves the cards more room. */
const smallMeasures = { ...measures, rail: 104 };
const SMALL_SCREEN = '(max-width: 720px)';

/**
 * A map as boxes, once the fonts are there that it needs; the one before while they come, and undefined before the first.
 * Empty steps and lanes take no room where they are to be hidden.
 */
export function useLayout(map: JourneyMap | undefined, empty: LayoutOptions['empty']): MapLayout | undefined {
  const [layout, setLayout] = useState<MapLayout>();
  const [isSmall, setSmall] = useState(() => window.matchMedia(SMALL_SCREEN).matches);
  const previous = useRef<MapLayout>(undefined);
  const ruler = useRef<{ measure: MeasureText; locale: string | undefined }>(undefined);

  useEffect(() => {
    const small = window.matchMedia(SMALL_SCREEN);
    const changed = () => setSmall(small.matches);
    small.addEventListener('change', changed);
    return () => small.removeEventListener('change', changed);
  }, []);

  // What is shown waits for it.
  useLayoutEffect(() => {
    if (!map) return;
    let isLatest = true;
    const lay = async () => {
      // A font that can't be loaded is no reason to show nothing: the letters come from another one.
      const { locale } = map.map;
      const fonts = loadBrowserFonts([JSON.stringify(map)], locale).catch((error) => console.warn(error));
      const [arrived] = await Promise.all([fonts, fetchMapWords(locale)]);
      if (!isLatest) return;
      if (arrived || ruler.current?.locale !== locale) ruler.current = undefined;
      ruler.current ??= { measure: newMeasure(locale), locale };
      const options = { words: mapWords(locale), ...(empty && { empty }), ...(isSmall && { measures: smallMeasures }) };
      previous.current = layoutMap(map, options, ruler.current.measure, previous.current);
      setLayout(previous.current);
    };
    void lay();
    return () => {
      isLatest = false;
    };
  }, [map, empty, isSmall]);

  return layout;
}

function newMeasure(locale: string | undefined): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no canvas to measure text with');
  return measureWithCanvas(context, locale);
}
