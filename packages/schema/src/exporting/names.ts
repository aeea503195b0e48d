// Apart from the schemas, which need zod: the page names all of this before it needs them.

/** The formats that a map is drawn in. */
export const DRAWN_FORMATS = ['png', 'jpeg', 'webp', 'pdf', 'svg'] as const;
export type DrawnFormat = (typeof DRAWN_FORMATS)[number];

/** Those that consist of pixels. */
export const PICTURE_FORMATS = ['png', 'jpeg', 'webp'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Ways to tell of a map. `whole-map` shows it as it is, between a head and a foot. */
export const EXPORT_PRESETS = ['whole-map', 'poster', 'one-pager', 'slide', 'social'] as const;
export type ExportPreset = (typeof EXPORT_PRESETS)[number];

/** What a drawing can be coloured in, beside the map's own theme. The last two are the colours of the map's workspace. */
export const EXPORT_THEMES = [
  'light',
  'dark',
  'editorial',
  'terracotta',
  'two-inks',
  'high-contrast',
  'brand',
  'brand-dark',
] as const;
export type ExportTheme = (typeof EXPORT_THEMES)[number];

/** Sheets of paper by their names, the page of a screen, and what is posted where phones are held upright. */
export const SHEETS = ['a4', 'a3', 'a2', 'a1', 'a0', 'letter', 'tabloid', '16:9', '1:1', '4:5', '9:16'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Width and height of a page of one's own, in mm, such as `500x700`. */
export type CustomPaper = `${number}x${number}`;

/** `fit` is a page as large as the drawing that is on it. */
export type Paper = Sheet | 'fit' | CustomPaper;

/** Mm of the sides of a page of one's own. No reader opens larger ones. */
export const PAGE_SIDES = { least: 20, most: 5080 } as const;

export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** All on one page; one page cut into sheets that are put together; or an overview and then a page for each stage. */
export const PAGINGS = ['one', 'tiles', 'stages'] as const;
export type Paging = (typeof PAGINGS)[number];

/** Sheets that one page is cut into. */
export const TILE_SHEETS = ['a4', 'a3', 'letter', 'tabloid'] as const;
export type TileSheet = (typeof TILE_SHEETS)[number];

/** Mm by which sheets that are put together overlap. */
export const OVERLAPS = { least: 0, most: 40, usual: 10 } as const;

/** What a drawing can do without. Characters are unknown that no bundled font has: a drawing has boxes for them. */
export const LEFT_OUT = [
  'personas',
  'pictures',
  'date',
  'legend',
  'evidence',
  'address',
  'logo',
  'unknown-characters',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Languages that the words which a drawing adds to a map's own are there in. */
export const WORD_LANGUAGES = ['en', 'de'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

export const BACKGROUNDS = ['theme', 'transparent'] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** What can be asked of every drawing, whatever its format. */
export interface DrawingOptions {
  /** The whole map when absent. */
  readonly preset?: ExportPreset | undefined;
  /** The map's own when absent. */
  readonly theme?: ExportTheme | undefined;
  /** Ids of the lanes to show; all visible ones when absent. */
  readonly lanes?: readonly string[] | undefined;
  /** Ids of the personas to show; all that aren't hidden when absent. */
  readonly personas?: readonly string[] | undefined;
  readonly without?: readonly LeftOut[] | undefined;
  /** Of fixed words; the map's own when absent. */
  readonly language?: WordLanguage | undefined;
  /** That of the preset and format when absent, see `pageFor`. */
  readonly paper?: Paper | undefined;
  readonly orientation?: Orientation | undefined;
}

/** How a drawing is spread over the pages of a PDF. */
export interface PagesOptions {
  readonly pages: Paging;
  /** What `tiles` are printed on. */
  readonly sheet: TileSheet;
  /** Mm by which `tiles` overlap. */
  readonly overlap: number;
}

/** The size of a picture: pixels to a px of the drawing, or its width in pixels. */
export interface PictureOptions {
  readonly scale?: number | undefined;
  readonly width?: number | undefined;
  readonly background?: Background | undefined;
  /** 1..100; of a JPEG or WebP. */
  readonly quality?: number | undefined;
}

/** What becomes of a PDF where it is opened. */
export interface OpeningOptions {
  /** Shown in its place instead of kept as a file, and the reader asks at once which printer to use. */
  readonly print?: boolean | undefined;
}

/** All that can be asked of a file with a drawing. What does not belong to its format has no effect. */
export type ExportOptions = DrawingOptions & Partial<PagesOptions> & OpeningOptions & PictureOptions;
