import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import { asset, colour } from './text.ts';

/** Colours that a brand may have for stages. */
export const MOST_STAGE_COLOURS = 12;

const side = z.int().check(z.minimum(1), z.maximum(LIMITS.pictureSide));

/** How a workspace's maps look in files: colours, logo and letters of its own, instead of a theme's. */
export const brand = z.strictObject({
  /** The colour of what is to be seen first, apart from the stages. */
  accent: colour,
  /** Stages by position, from the first again when there are more. */
  palette: z
    .array(colour)
    .check(
      z.minLength(1, { error: 'has no colour' }),
      z.maxLength(MOST_STAGE_COLOURS, { error: `has more than ${MOST_STAGE_COLOURS} colours` }),
    ),
  /** A picture that the workspace has, and its size in px. */
  logo: z.optional(z.strictObject({ asset, width: side, height: side })),
  /** Which of the bundled faces Latin words are set in; the usual one where it is absent or not known. */
  face: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'is not the name of a face' }))),
});

export type Brand = z.infer<typeof brand>;
