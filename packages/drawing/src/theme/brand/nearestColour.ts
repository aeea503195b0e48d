import { distance, fromOklch, oklab } from './oklab.ts';

/** How far the hue (degrees) may go from the colour that was wished, and the other steps that are tried. */
const TURNS = [0, 12, -12, 24, -24, 36, -36];
const LIGHTNESSES = Array.from({ length: 51 }, (_, step) => step / 50);
const CHROMAS = [1, 0.85, 0.7];

/** What a degree of another hue weighs against being darker or paler: a brand's green stays green. */
const TURNED = 0.004;

/** The colour that looks most like this one of those that do what is asked; undefined when none around it does. */
export function nearestColour(colour: string, does: (candidate: string) => boolean): string | undefined {
  if (does(colour)) return colour;
  const place = oklab(colour);
  const [, a, b] = place;
  const chroma = Math.hypot(a, b);
  const hue = Math.atan2(b, a);
  const candidates = TURNS.flatMap((turn) =>
    CHROMAS.flatMap((share) =>
      LIGHTNESSES.map((lightness) => {
        const candidate = fromOklch(lightness, chroma * share, hue + (turn * Math.PI) / 180);
        return { candidate, far: distance(place, oklab(candidate)) + Math.abs(turn) * TURNED };
      }),
    ),
  );
  return candidates.sort((one, other) => one.far - other.far).find(({ candidate }) => does(candidate))?.candidate;
}
