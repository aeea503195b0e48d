import { BUNDLED_FAMILIES } from '../../fonts/manifest.ts';
import { fontStack } from '../../fonts/stack.ts';
import { shapeLine } from '../../text/shape/shapeLine.ts';
import { textDirection } from '../../text/textDirection.ts';

/** The parts of a text that no font of ours has, so that they are drawn as boxes. */
export function lackingGlyphs(text: string, lang: string): string[] {
  const known = BUNDLED_FAMILIES.map(({ family }) => family).filter((family) => family !== 'Milepost Boxes');
  const families = fontStack(lang)
    .split(', ')
    .map((name) => name.slice(1, -1))
    .filter((name) => known.some((family) => family === name));
  return ([400, 600] as const).flatMap((weight) =>
    shapeLine(text, { families, weight, direction: textDirection(text) })
      .filter(({ glyph }) => glyph === 0)
      .map(({ from, to }) => text.slice(from, to)),
  );
}
