import { exportPictureQueries, type PictureFormat } from '@milepost/schema/http';
import type * as z from 'zod';
import type { Drawing } from './sendDrawing.ts';

/** Pictures by their pixels that a map can be had as. */
export const PICTURE_FORMATS = Object.keys(exportPictureQueries) as PictureFormat[];

const NAMES = { png: 'a PNG', jpeg: 'a JPEG', webp: 'a WebP' } as const;
/** The drawing's own limits in words: its code is for the worker threads alone. */
const LIMITS = {
  png: '200 megapixels, with 65,535 pixels on a side at most',
  jpeg: '40 megapixels, with 65,500 pixels on a side at most',
  webp: '40 megapixels, with 16,383 pixels on a side at most',
} as const;

type Query = z.output<(typeof exportPictureQueries)[PictureFormat]>;

/** The API's words for a picture of `subject`. */
export function describePicture(subject: string, format: PictureFormat): { summary: string; description: string } {
  return {
    summary: `${subject} as ${NAMES[format]}`,
    description: `By \`scale\` (2 when absent) or by \`width\` in pixels. Up to ${LIMITS[format]}: what is larger is refused with the largest that can be made, never shrunk.`,
  };
}

/** The drawing that a query asks for. */
export function pictureDrawing(format: PictureFormat, query: Query): Drawing {
  const { scale, width } = query;
  return {
    form: format,
    ...(scale !== undefined && { scale }),
    ...(width !== undefined && { width }),
    ...('quality' in query && { quality: query.quality }),
    transparent: 'background' in query && query.background === 'transparent',
  };
}
