import { fontStack } from '@milepost/drawing/fonts';
import type { DrawingPlace } from './Draftsman.ts';

const SIDE = 24;

/**
 * Tells whether some bundled font has a character: where none has, the last family of the stack draws the same box as it does when it
 * is asked alone. The fonts have to be there.
 */
export function glyphFinder(place: DrawingPlace, lang: string | undefined): (character: string) => boolean {
  const canvas = place.makeCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D | null;
  if (!context) return () => true;
  const drawn = (text: string, families: string) => {
    context.clearRect(0, 0, SIDE, SIDE);
    context.font = `16px ${families}`;
    context.fillText(text, 2, 18);
    return String(context.getImageData(0, 0, SIDE, SIDE).data);
  };
  const stack = fontStack(lang);
  const known = new Map<string, boolean>();
  return (character) => {
    // Every text has these; the box only comes with others.
    if (character < '\u0250') return true;
    let has = known.get(character);
    if (has === undefined) {
      has = drawn(character, stack) !== drawn(character, '"Milepost Boxes"');
      known.set(character, has);
    }
    return has;
  };
}
