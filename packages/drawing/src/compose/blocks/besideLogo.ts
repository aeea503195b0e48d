import type { Imprint } from '../../scene/infographic/drawFooter.ts';
import type { Part, Pen } from '../../scene/infographic/sheet.ts';
import { drawLogo } from './drawLogo.ts';

/** Px between a logo and what is beside or beneath it. */
const GAP = 28;
/** Narrower than this, a logo stands above a head. */
const NARROW = 520;

/**
 * A head with the logo at its right, where there is one; on narrow pages above it.
 *
 * @param place px that a logo may take, and whether it is at the top or in the middle beside the head
 * @param draw draws the head as wide as it is told, in px
 */
export function besideLogo(
  { logo }: Imprint,
  w: number,
  place: { readonly w: number; readonly h: number; readonly at: 'top' | 'middle' },
  pen: Pen,
  draw: (w: number) => Part,
): Part {
  if (!logo) return draw(w);
  const drawn = drawLogo(logo, place, pen.theme);
  const narrow = w < NARROW;
  const room = narrow ? w : w - drawn.w - GAP;
  const head = draw(room);
  const top = narrow ? drawn.h + 12 : 0;
  const h = Math.max(drawn.h, top + head.h);
  const y = place.at === 'middle' && !narrow ? (h - drawn.h) / 2 : 0;
  const group = { op: 'group', kind: 'header' } as const;
  return {
    h,
    ops: [
      { ...group, x: 0, y: top, bounds: { x: 0, y: 0, w: room, h: head.h }, ops: head.ops },
      { ...group, x: w - drawn.w, y, bounds: { x: 0, y: 0, w: drawn.w, h: drawn.h }, ops: drawn.ops },
    ],
  };
}
