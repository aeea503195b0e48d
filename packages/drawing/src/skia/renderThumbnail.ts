import type { JourneyMap } from '@milepost/schema';
import { createCanvas } from '@napi-rs/canvas';
import { composeThumbnail, THUMBNAIL_WIDTH } from '../scene/thumbnail/composeThumbnail.ts';
import { themeFor } from '../theme/themeFor.ts';
import { createMeasure } from './createMeasure.ts';
import { loadPictures, type ReadPicture } from './pictures.ts';
import { skiaPaint } from './skiaPaint.ts';

/** A small picture of a map as a PNG of `width` x `height` px, to tell maps apart by. */
export async function renderThumbnail(
  map: JourneyMap,
  width: number,
  height: number,
  read?: ReadPicture,
): Promise<Buffer> {
  const scale = width / THUMBNAIL_WIDTH;
  const measure = createMeasure(map.map.locale);
  const { ops } = composeThumbnail(map, height / scale, themeFor(map.map.theme), measure);
  const canvas = createCanvas(width, height);
  skiaPaint(canvas.getContext('2d'), ops, {
    scale,
    lang: map.map.locale ?? 'en',
    picture: await loadPictures(ops, scale, read),
  });
  return canvas.encode('png');
}
