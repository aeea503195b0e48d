import { type CardOf, isShown, type JourneyMap } from '@milepost/schema';
import { printedAddress } from '../../scene/infographic/printedAddress.ts';
import { BETWEEN, type Part, type Pen, placed, Sheet } from '../../scene/infographic/sheet.ts';
import { scaleOps } from '../../scene/scaleOps.ts';
import { besideLogo } from '../blocks/besideLogo.ts';
import { drawPicture } from '../blocks/drawPicture.ts';
import { shortened } from '../blocks/shortened.ts';
import { rankPains } from '../rankCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** How many times its usual size the title may have, and in how many lines: the first that leaves nothing out. */
const TITLES = {
  wide: [
    [1.1, 1],
    [1, 1],
    [0.9, 1],
    [0.85, 2],
    [0.75, 2],
  ],
  square: [
    [1.3, 2],
    [1.15, 3],
    [1, 3],
    [0.85, 4],
  ],
} as const;
const GAP = 12;
const LOGO = { w: 90, h: 28, at: 'top' } as const;
const EDGE = 7;

/** A picture for a timeline or a chat: the title, the curve, and what hurts most, in letters that are read in a small preview. */
export function composeSocial({ map, imprint, w, h, pen }: PresetInput): PresetDrawing {
  const wide = w > 1.4 * h;
  const title = besideLogo(imprint, w, LOGO, pen, (room) =>
    drawTitle(map, room, TITLES[wide ? 'wide' : 'square'], pen),
  );
  const saying = drawSaying(map, w, wide ? 1 : 3, pen);
  const maker = drawMaker(imprint.without?.includes('address') ? undefined : imprint.address, w, pen);
  const left = h - title.h - saying.h - maker.h - (saying.h > 0 ? 3 : 2) * GAP;
  const picture = drawPicture(map, w, Math.max(60, left), pen);
  const y = title.h + GAP;
  const below = y + picture.h + GAP;
  return {
    ops: [
      placed(title, 0, 0, w, 'header'),
      placed(picture, 0, y, w, 'header'),
      ...(saying.h > 0 ? [placed(saying, 0, below, w, 'header')] : []),
      placed(maker, 0, Math.max(h, below + (saying.h > 0 ? saying.h + GAP : 0) + maker.h) - maker.h, w, 'footer'),
    ],
    missing: Math.max(0, 60 - left),
  };
}

function drawTitle({ map }: JourneyMap, w: number, sizes: readonly (readonly [number, number])[], pen: Pen): Part {
  const said = map.title.trim() || pen.words.untitled;
  for (const [k, lines] of sizes) {
    const words = shortened(said, 'headline', w / k, lines, pen);
    if (words.endsWith('…') && k !== sizes.at(-1)?.[0]) continue;
    const sheet = new Sheet(pen);
    const { h } = sheet.text(words, 'headline', { x: 0, y: 0, w: w / k }, pen.theme.ink);
    return { h: h * k, ops: scaleOps(sheet.ops, k) };
  }
  return { h: 0, ops: [] };
}

/** The worst pain point, or else somebody's words, on a strip in its colours. */
function drawSaying(map: JourneyMap, w: number, lines: number, pen: Pen): Part {
  const pain = rankPains(map)[0]?.card;
  const quote = Object.values(map.cards).find(
    (card): card is CardOf<'quote'> => card.kind === 'quote' && isShown(map, card),
  );
  const text = (pain ?? quote)?.text.trim();
  if (!text) return { h: 0, ops: [] };
  const { theme } = pen;
  const colours = pain ? theme.cards.pain : theme.cards.quote;
  const words = new Sheet(pen);
  const x = EDGE + 30;
  const room = w - x - EDGE;
  const { h } = words.text(shortened(text, 'stage', room, lines, pen), 'stage', { x, y: EDGE, w: room }, colours.text);
  const sheet = new Sheet(pen);
  sheet.add({ op: 'rect', x: 0, y: 0, w, h: h + 2 * EDGE, radius: 8, fill: colours.ground });
  sheet.icon(pain ? 'pains' : 'quotes', EDGE, EDGE + 1, 22, colours.bar);
  sheet.add(...words.ops);
  return { h: h + 2 * EDGE, ops: sheet.ops };
}

function drawMaker(address: string | undefined, w: number, pen: Pen): Part {
  const said = [pen.words.madeWith, printedAddress(address)].filter(Boolean).join(BETWEEN);
  const sheet = new Sheet(pen);
  const { h } = sheet.text(shortened(said, 'strong', w, 1, pen), 'strong', { x: 0, y: 0, w }, pen.theme.muted);
  return { h, ops: sheet.ops };
}
