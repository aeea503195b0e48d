import * as z from 'zod';

export const PAPERS = ['a4', 'a3', 'fit'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;

/** A PNG has a scale or a width in pixels, not both; neither means scale 2. */
export const exportPngQuery = z
  .strictObject({
    scale: z.coerce.number().min(0.1).max(4).optional(),
    width: z.coerce.number().int().min(16).max(30_000).optional(),
    background: z.enum(['white', 'transparent']).default('white'),
  })
  .refine((query) => query.scale === undefined || query.width === undefined, {
    error: 'give a scale or a width, not both',
    path: ['width'],
  });

export const exportPdfQuery = z.strictObject({
  paper: z.enum(PAPERS).default('a4'),
  orientation: z.enum(ORIENTATIONS).default('landscape'),
});

export const thumbnailQuery = z.strictObject({
  /** The revision that the picture is meant to show. */
  revision: z.coerce.number().int().optional(),
});
