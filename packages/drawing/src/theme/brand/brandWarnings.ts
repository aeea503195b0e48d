import { type BrandColours, brandGround } from '../brandTheme.ts';
import { contrast } from '../contrast.ts';
import { isAlike } from './isAlike.ts';
import { nearestColour } from './nearestColour.ts';

/** Something about a brand's colours that readers will have trouble with. */
export interface BrandWarning {
  /**
   * `white-on-stage`: the stage's name in white can't be read, and becomes dark. `accent-on-ground`: the accent as it is
   * can't be read as words, and becomes darker. `alike`: two stages beside each other look the same.
   */
  readonly kind: 'white-on-stage' | 'accent-on-ground' | 'alike';
  /** Which colour of the palette; absent for the accent. */
  readonly index?: number;
  readonly colour: string;
  /** The contrast that there is; 4.5 would do. */
  readonly ratio?: number;
  /** The colour of the palette that it is like, and to whom. */
  readonly like?: { readonly index: number; readonly to: 'everybody' | 'red-green' };
  /** The colour that looks most like it and does better; absent where there is none. */
  readonly nearest?: string;
}

/** What words need. */
const READABLE = 4.5;

/** Which colours of a brand don't reach what readers need, each with the nearest that does. */
export function brandWarnings(brand: BrandColours): BrandWarning[] {
  return [...accentWarnings(brand.accent), ...brand.palette.flatMap((_, index) => stageWarnings(brand.palette, index))];
}

function accentWarnings(colour: string): BrandWarning[] {
  const ratioOf = (accent: string) => contrast(accent, brandGround(accent, 'light'));
  const ratio = ratioOf(colour);
  if (ratio >= READABLE) return [];
  return [{ kind: 'accent-on-ground', colour, ratio, ...offered(colour, (accent) => ratioOf(accent) >= READABLE) }];
}

function stageWarnings(palette: readonly string[], index: number): BrandWarning[] {
  const colour = palette[index] as string;
  const ratio = contrast('#ffffff', colour);
  const neighbours = neighboursOf(palette, index);
  // What is offered does well in every way, so that one step is enough.
  const offer = () => offered(colour, (candidate) => isFine(candidate, palette, neighbours));
  const warnings: BrandWarning[] = [];
  if (ratio < READABLE) warnings.push({ kind: 'white-on-stage', index, colour, ratio, ...offer() });
  // Told once, of the later one.
  for (const before of neighbours) {
    const to = before < index ? isAlike(colour, palette[before] as string) : undefined;
    if (to) warnings.push({ kind: 'alike', index, colour, like: { index: before, to }, ...offer() });
  }
  return warnings;
}

function offered(colour: string, does: (candidate: string) => boolean): Pick<BrandWarning, 'nearest'> {
  const nearest = nearestColour(colour, does);
  return nearest === undefined ? {} : { nearest };
}

/** Whether a colour would do between its neighbours of a palette, by their places there. */
export function isFine(colour: string, palette: readonly string[], neighbours: readonly number[]): boolean {
  if (contrast('#ffffff', colour) < READABLE) return false;
  return neighbours.every((place) => isAlike(colour, palette[place] as string) === undefined);
}

/** The places beside one; the first follows the last where there are more stages than colours. */
function neighboursOf(palette: readonly string[], index: number): number[] {
  const count = palette.length;
  const around = [(index + count - 1) % count, (index + 1) % count];
  return [...new Set(around)].filter((place) => place !== index);
}
