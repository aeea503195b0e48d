import * as z from 'zod';

export const PAPERS = ['a4', 'a3', 'fit'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
/** Pixels. No format of pictures goes as far. */
const MOST_WIDTH = 999_999;

/** A picture has a scale or a width in pixels, not both; neither means scale 2. */
const size = {
  scale: z.coerce
    .number()
    .min(0.1)
    .max(4)
    .optional()
    .describe('Pixels to a pixel of the map; 2 when neither this nor a width is given.'),
  /** The largest that can be made depends on the map, so it is not for this to say. */
  width: z.coerce.number().int().min(16).max(MOST_WIDTH).optional().describe('Pixels. The height follows the map.'),
};
const background = z
  .enum(['theme', 'transparent'])
  .default('theme')
  .describe('`theme` fills it with the colour of the map’s theme.');
const quality = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(90)
  .describe('Higher is larger and truer to what was drawn.');

const ONE_SIZE = { error: 'give a scale or a width, not both', path: ['width'] };
const hasOneSize = (query: { scale?: number | undefined; width?: number | undefined }) =>
  query.scale === undefined || query.width === undefined;

/** What can be asked of a map as a picture, by the picture's format. */
export const exportPictureQueries = {
  png: z.strictObject({ ...size, background }).refine(hasOneSize, ONE_SIZE),
  jpeg: z.strictObject({ ...size, quality }).refine(hasOneSize, ONE_SIZE),
  webp: z.strictObject({ ...size, background, quality }).refine(hasOneSize, ONE_SIZE),
};

export type PictureFormat = keyof typeof exportPictureQueries;

export const exportPdfQuery = z.strictObject({
  paper: z.enum(PAPERS).default('a4'),
  orientation: z.enum(ORIENTATIONS).default('landscape'),
});

export const thumbnailQuery = z.strictObject({
  /** The revision that the picture is meant to show. */
  revision: z.coerce.number().int().optional(),
});
