import type { Brand, JourneyMap } from '@milepost/schema';
import {
  type DrawnFormat,
  type ExportOptions,
  type LeftOut,
  type Page,
  pageFor,
  sizeOfPage,
} from '@milepost/schema/exporting';
import { FONT_FACES, type FontFace } from '../fonts/faces.ts';
import type { Words } from '../layout/words.ts';
import { composeForPage } from '../scene/infographic/composeForPage.ts';
import {
  composeInfographic,
  type Infographic,
  type InfographicOptions,
} from '../scene/infographic/composeInfographic.ts';
import type { Imprint } from '../scene/infographic/drawFooter.ts';
import type { Op } from '../scene/ops.ts';
import { scaleOps } from '../scene/scaleOps.ts';
import type { MeasureText } from '../text/measureText.ts';
import { brandTheme } from '../theme/brandTheme.ts';
import type { Theme } from '../theme/theme.ts';
import { themeFor } from '../theme/themeFor.ts';
import { exportThemes } from '../theme/themes/exportThemes.ts';
import { composePreset } from './composePreset.ts';
import { type ComposedPage, type Composition, PT_PER_PX } from './composition.ts';
import type { HasGlyphs } from './glyphFinder.ts';
import { composeStage } from './pages/composeStage.ts';
import { pageWordsFor } from './pages/pageWords.ts';
import { type PagePart, stagePages } from './pages/stagePages.ts';
import { tilePages } from './pages/tilePages.ts';
import { isPlain } from './rankCards.ts';
import { shownPart } from './shownPart.ts';
import { withoutUnknownText } from './withoutUnknownText.ts';

/** What a drawing needs beside the map and what was asked for. */
export interface Surroundings extends Pick<Imprint, 'date' | 'version' | 'address'> {
  /** The fixed words, in the language that was asked for or else the map's. */
  readonly words: Words;
  /** That of the map's workspace, where it has one. */
  readonly brand?: Brand;
  /** To tell what can be left out since no font has it. */
  readonly hasGlyphs: HasGlyphs;
}

/**
 * A map as it was asked for, ready to be painted: the same for a file and for a look at it beforehand. Pure; the date is given,
 * never taken from a clock.
 *
 * @param measure of the map's language and the export's face, see `exportFace`
 * @throws TooManySheetsError
 */
export function composeExport(
  map: JourneyMap,
  format: DrawnFormat,
  options: ExportOptions,
  around: Surroundings,
  measure: MeasureText,
): Composition {
  const theme = exportTheme(map, options, around.brand);
  const part = shownPart(map, options);
  const shown = options.without?.includes('unknown-characters') ? withoutUnknownText(part, around.hasGlyphs) : part;
  const lang = map.map.locale ?? 'en';
  const page = pageFor(format, options);
  const compose = (what: JourneyMap, asked: ExportOptions, on?: PagePart): ComposedPage => ({
    ...composePage(what, page, asked, { ...around, theme, ...on }, measure),
    lang,
    face: exportFace(options, around.brand),
  });
  const words = pageWordsFor(options.language ?? map.map.locale);
  const paging = format === 'pdf' ? options.pages : 'one';
  const pages: Composition['pages'] =
    paging === 'stages'
      ? stagePages(shown, words, (stage, on) =>
          compose(stage, on.head ? { ...options, preset: 'whole-map' } : options, on),
        )
      : paging === 'tiles'
        ? tilePages(compose(shown, options), options, words, measure)
        : [compose(shown, options)];
  return { title: pages[0].title, author: map.map.owner, lang, pages };
}

/** What an export's text is set in: a brand's face, in its theme; Inter where it has none or one that isn't known. */
export function exportFace({ theme }: Pick<ExportOptions, 'theme'>, brand: Brand | undefined): FontFace | undefined {
  if (theme !== 'brand' && theme !== 'brand-dark') return undefined;
  return FONT_FACES.find(({ id }) => id === brand?.face)?.id;
}

/** The theme that an export is coloured in. Without a brand, the usual colours take the place of its own. */
export function exportTheme({ map }: JourneyMap, { theme }: Pick<ExportOptions, 'theme'>, brand?: Brand): Theme {
  if (theme === undefined) return themeFor(map.theme);
  if (theme !== 'brand' && theme !== 'brand-dark') return exportThemes[theme];
  const scheme = theme === 'brand' ? 'light' : 'dark';
  return brand ? brandTheme(brand, scheme) : exportThemes[scheme];
}

/** One page with all that is shown of a map. */
function composePage(
  map: JourneyMap,
  page: Page,
  { preset = 'whole-map', background = 'theme', without }: ExportOptions,
  { theme, page: number, head, evidenceIds, ...around }: Surroundings & Partial<PagePart> & { readonly theme: Theme },
  measure: MeasureText,
): ComposedPage {
  const size = sizeOfPage(page);
  const imprint: InfographicOptions = {
    ...printed(around, without),
    ...(number !== undefined && { page: number }),
    ...(head && { head }),
    ...(evidenceIds && { evidenceIds }),
    theme,
    words: around.words,
    background: 'transparent',
  };
  const ground = background === 'theme' ? theme.canvas : undefined;
  // What tells of a map in short would leave its page empty where there is nothing to pick from all: then all is there.
  const picks = preset === 'slide' || preset === 'one-pager';
  if (preset !== 'whole-map' && !(picks && isPlain(map))) {
    const { infographic, scale } = composePreset(map, preset, size, imprint, measure);
    return onPage(infographic, scale, size, ground);
  }
  if (!size) return onPage(composeInfographic(map, imprint, measure), PT_PER_PX, undefined, ground);
  const margin = Math.round(Math.min(size.w, size.h) * MARGIN);
  const area = { w: size.w - 2 * margin, h: size.h - 2 * margin };
  const { infographic, scale } = (head ? composeStage : composeForPage)(map, area, imprint, measure);
  return onPage(infographic, scale, size, ground);
}

/** What is printed of the surroundings. */
function printed({ date, version, address, brand }: Surroundings, without: readonly LeftOut[] = []): Imprint {
  return {
    ...(date && !without.includes('date') && { date }),
    ...(version && { version }),
    ...(address && !without.includes('address') && { address }),
    ...(brand?.logo && !without.includes('logo') && { logo: brand.logo }),
    without,
  };
}

/** The margin of paper, as a share of its shorter side. */
const MARGIN = 0.026;

/**
 * A drawing in the middle of its page.
 *
 * @param scale points to a px of the drawing
 * @param size of the page in points; that of the drawing when absent
 */
function onPage(
  drawing: Infographic,
  scale: number,
  size: { readonly w: number; readonly h: number } | undefined,
  ground: string | undefined,
): ComposedPage {
  const k = scale / PT_PER_PX;
  const [w, h] = [drawing.width * k, drawing.height * k];
  const [width, height] = size ? [size.w / PT_PER_PX, size.h / PT_PER_PX] : [w, h];
  const ops = k === 1 ? drawing.ops : scaleOps(drawing.ops, k);
  const [x, y] = [(width - w) / 2, (height - h) / 2];
  const moved: readonly Op[] =
    size === undefined ? ops : [{ op: 'group', kind: 'background', x, y, bounds: { x: 0, y: 0, w, h }, ops }];
  return {
    ...drawing,
    width,
    height,
    ops: ground ? [{ op: 'rect', x: 0, y: 0, w: width, h: height, fill: ground }, ...moved] : moved,
    smallestText: drawing.smallestText * k,
    opaque: ground !== undefined,
    bookmarks: [],
  };
}
