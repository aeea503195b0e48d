import * as z from 'zod';
import { id } from '../ids.ts';
import {
  BACKGROUNDS,
  type CustomPaper,
  EXPORT_PRESETS,
  EXPORT_THEMES,
  LEFT_OUT,
  ORIENTATIONS,
  OVERLAPS,
  PAGE_SIDES,
  PAGINGS,
  SHEETS,
  TILE_SHEETS,
  WORD_LANGUAGES,
} from './names.ts';

/** Pixels. No format of pictures goes as far: the largest that can be made depends on the map. */
const MOST_WIDTH = 999_999;
const MOST_IDS = 200;
const LONGEST_LIST = 65 * MOST_IDS;

/** Values with commas between them, as one value of a query. */
function list<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .max(LONGEST_LIST)
    .transform((text) => text.split(','))
    .pipe(z.array(item).max(MOST_IDS));
}

const ids = list(z.string().refine((text) => id.safeParse(text).success, { error: 'is not an id' }));

const customPaper = z
  .string()
  .regex(/^\d{1,4}x\d{1,4}$/, {
    error: `is none of ${SHEETS.join(', ')}, fit, or a width and height in mm like 500x700`,
  })
  .refine(
    (text) => text.split('x').every((side) => Number(side) >= PAGE_SIDES.least && Number(side) <= PAGE_SIDES.most),
    { error: `has sides that are not between ${PAGE_SIDES.least} and ${PAGE_SIDES.most} mm` },
  )
  .transform((text) => text as CustomPaper);

const drawing = {
  preset: z
    .enum(EXPORT_PRESETS)
    .default('whole-map')
    .describe('How the map is told of: all of it, or what matters most on one page.'),
  theme: z
    .enum(EXPORT_THEMES)
    .optional()
    .describe(
      'The map’s own when absent. `brand` and `brand-dark` are those of its workspace, and as usual where that has none.',
    ),
  lanes: ids.optional().describe('Ids of the lanes to show, with commas between them; all visible ones when absent.'),
  personas: ids.optional().describe('Ids of the personas to show, with commas between them; all when absent.'),
  without: list(z.enum(LEFT_OUT))
    .optional()
    .describe(
      `What to leave out, with commas between: ${LEFT_OUT.join(', ')}. The last are those that no font here has; with them, each is drawn as a box.`,
    ),
  language: z.enum(WORD_LANGUAGES).optional().describe('Of the words that are not the map’s; as the map when absent.'),
  paper: z
    .union([z.enum([...SHEETS, 'fit']), customPaper], {
      error: `is none of ${SHEETS.join(', ')}, fit, or a width and height in mm (${PAGE_SIDES.least} to ${PAGE_SIDES.most}) like 500x700`,
    })
    .optional()
    .describe(
      'The page: a sheet, a shape of screens (`16:9`, `1:1`, `4:5`, `9:16`), `fit` for one as large as the drawing, or width and height in mm like `500x700`. When absent, what suits the preset: of the whole map A4 in a PDF, unless it is cut into `tiles`, and `fit` elsewhere.',
    ),
  orientation: z
    .enum(ORIENTATIONS)
    .optional()
    .describe('Of a sheet. When absent, what suits the preset. A page of one’s own has it already.'),
};

/** A picture has a scale or a width in pixels, not both; neither means scale 2. */
const size = {
  scale: z.coerce
    .number()
    .min(0.1)
    .max(4)
    .optional()
    .describe('Pixels to a px of the drawing; 2 when neither this nor a width is given.'),
  width: z.coerce.number().int().min(16).max(MOST_WIDTH).optional().describe('Pixels. The height follows the drawing.'),
};
const background = z.enum(BACKGROUNDS).default('theme').describe('`theme` fills it with the colour of the theme.');
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

const pages = {
  pages: z
    .enum(PAGINGS)
    .default('one')
    .describe(
      '`tiles` cuts the page into sheets to put together; `stages` has an overview, which is the preset’s page, and then a page for each stage of the whole map; all have the same size, for which `fit` is as if no paper was named.',
    ),
  sheet: z.enum(TILE_SHEETS).default('a4').describe('What `tiles` are printed on.'),
  overlap: z.coerce
    .number()
    .min(OVERLAPS.least)
    .max(OVERLAPS.most)
    .default(OVERLAPS.usual)
    .describe('Mm by which `tiles` overlap.'),
};

const print = z
  .stringbool({ truthy: ['true'], falsy: ['false'] })
  .default(false)
  .describe(
    '`true` has it shown in its place instead of kept as a file, and readers ask at once which printer to use.',
  );

/** What can be asked of a map as a drawing, by the format: the same for addresses, the dialog and the command line. */
export const exportQueries = {
  png: z.strictObject({ ...drawing, ...size, background }).refine(hasOneSize, ONE_SIZE),
  jpeg: z.strictObject({ ...drawing, ...size, quality }).refine(hasOneSize, ONE_SIZE),
  webp: z.strictObject({ ...drawing, ...size, background, quality }).refine(hasOneSize, ONE_SIZE),
  pdf: z.strictObject({ ...drawing, ...pages, print }),
  svg: z.strictObject({ ...drawing, background }),
};

/** What can be asked of a map with what was said about it. */
export const reviewQuery = z.strictObject({ paper: drawing.paper, orientation: drawing.orientation });

export const thumbnailQuery = z.strictObject({
  /** The revision that the picture is meant to show. */
  revision: z.coerce.number().int().optional(),
});
