import { isFine } from './brandWarnings.ts';
import { nearestColour } from './nearestColour.ts';
import { fromOklch, oklab } from './oklab.ts';

/** Turns of the hue (degrees) from the accent: those beside each other are far apart, those far apart not too many. */
const TURNS = [0, 150, -50, 100, -110, 45, 190, -20, 125, -80, 70, 165];

/** Neither pale nor glaring. */
const CHROMA = { least: 0.05, most: 0.14 };

/** Stage colours that go with an accent, which is the first of them where it can be: white words can be read on all. */
export function suggestPalette(accent: string, count: number): string[] {
  const [, a, b] = oklab(accent);
  const hue = Math.atan2(b, a);
  const chroma = Math.min(CHROMA.most, Math.max(CHROMA.least, Math.hypot(a, b)));
  const palette: string[] = [];
  for (let index = 0; index < count; index++) {
    const turn = TURNS[index % TURNS.length] as number;
    const wished = index === 0 ? accent : fromOklch(0.5, chroma, hue + (turn * Math.PI) / 180);
    const neighbours = [index - 1, ...(index === count - 1 ? [0] : [])].filter(
      (place) => place >= 0 && place !== index,
    );
    palette.push(nearestColour(wished, (colour) => isFine(colour, palette, neighbours)) ?? wished);
  }
  return palette;
}
