import type { Brand } from '@milepost/schema';
import type { Part } from '../../scene/infographic/sheet.ts';
import type { ImageOp, Op } from '../../scene/ops.ts';
import type { Theme } from '../../theme/theme.ts';

/** Px of the plate around a logo. */
const EDGE = 6;

/**
 * A logo as large as fits, never distorted. On a dark ground it lies on a white plate: nearly all logos are made for paper.
 *
 * @param most px that it may take
 */
export function drawLogo(
  { asset, width, height }: NonNullable<Brand['logo']>,
  most: { readonly w: number; readonly h: number },
  { scheme }: Pick<Theme, 'scheme'>,
): Part & { readonly w: number } {
  const edge = scheme === 'dark' ? EDGE : 0;
  const scale = Math.min((most.w - 2 * edge) / width, (most.h - 2 * edge) / height);
  const [w, h] = [width * scale, height * scale];
  // Nothing stands in the place of a logo that can't be had.
  const image: ImageOp = { op: 'image', asset, x: edge, y: edge, w, h, instead: [] };
  const plate: Op = { op: 'rect', x: 0, y: 0, w: w + 2 * edge, h: h + 2 * edge, radius: 6, fill: '#ffffff' };
  return { w: w + 2 * edge, h: h + 2 * edge, ops: edge > 0 ? [plate, image] : [image] };
}
