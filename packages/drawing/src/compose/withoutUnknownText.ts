import type { JourneyMap } from '@milepost/schema';
import type { HasGlyphs } from './glyphFinder.ts';
import { withoutUnknown } from './unknownCharacters.ts';

/** A map without the characters that no bundled font has. Its links lead where they led. */
export function withoutUnknownText(map: JourneyMap, hasGlyphs: HasGlyphs): JourneyMap {
  const clean = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      const text = withoutUnknown(value, hasGlyphs);
      // Written as browsers send it, a link has none of them.
      return field === 'link' && text !== value && URL.canParse(value) ? new URL(value).href : text;
    }
    if (Array.isArray(value)) return value.map((each) => clean(each, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each, name)]));
  };
  return clean(map, '') as JourneyMap;
}
