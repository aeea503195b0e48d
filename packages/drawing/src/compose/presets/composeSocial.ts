import { type CardOf, isShown, type JourneyMap, stagesOf } from '@milepost/schema';
import { layoutText, moveText } from '../../layout/layoutText.ts';
import { inRows } from '../../scene/infographic/inRows.ts';
import { introduced } from '../../scene/infographic/introduced.ts';
import { printedAddress } from '../../scene/infographic/printedAddress.ts';
import { BETWEEN, type Part, type Pen, placed, Sheet } from '../../scene/infographic/sheet.ts';
import { textOps } from '../../scene/marks.ts';
import type { CardColours } from '../../theme/theme.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { besideLogo } from '../blocks/besideLogo.ts';
import { drawJourney, heightOfCurves, type Journey, journeyInto } from '../blocks/drawJourney.ts';
import { drawPersonaLines } from '../blocks/drawPersonaLine.ts';
import { drawPicture } from '../blocks/drawPicture.ts';
import { drawTitle, type TitleSize } from '../blocks/drawTitle.ts';
import { plate } from '../blocks/plate.ts';
import { shortened } from '../blocks/shortened.ts';
import { Stack } from '../blocks/stack.ts';
import { rankOpportunities, rankPains } from '../rankCards.ts';
import type { PresetDrawing, PresetInput } from './preset.ts';

/** How a picture is laid out by its shape. Px of the page that is designed for. */
interface Shape {
  readonly titles: readonly TitleSize[];
  /** What the stages and the curve have before anything else is told. */
  readonly picture: number;
  /** Lines of what is told beside the title. */
  readonly lines: number;
  /** Shares of the height at top and bottom that apps lay their own buttons over. */
  readonly covered: { readonly top: number; readonly bottom: number };
}

const WIDE: Shape = {
  titles: [
    [1.1, 1],
    [1, 1],
    [0.9, 1],
    [0.8, 1],
    [0.72, 1],
    [0.9, 2],
    [0.75, 2],
    [0.65, 3],
  ],
  picture: 172,
  lines: 1,
  covered: { top: 0, bottom: 0 },
};
const SQUARE: Shape = {
  titles: [
    [1.2, 2],
    [1.1, 3],
    [1, 3],
    [0.85, 4],
    [0.7, 5],
  ],
  picture: 190,
  lines: 3,
  covered: { top: 0, bottom: 0 },
};
const STORY: Shape = { ...SQUARE, picture: 220, covered: { top: 0.07, bottom: 0.08 } };

const GAP = 12;
const LOGO = { w: 90, h: 28, at: 'top' } as const;
const EDGE = 8;
/** Px of a picture that is still made out. */
const LEAST_PICTURE = 96;
/** Px from best to worst without which words give way, for the curve to be seen. */
const LEAST_WAVE = 58;

/**
 * A picture for a timeline, a chat or a story: the title, then the stages and the curve from edge to edge, and between them as much of
 * what hurts and what would help as leaves the curve its height. In letters that are read in a small preview.
 */
export function composeSocial({ map, imprint, w, h, pen, margin = 0 }: PresetInput): PresetDrawing {
  const shape = w > 1.2 * h ? WIDE : h > 1.5 * w ? STORY : SQUARE;
  const top = shape.covered.top * h;
  const address = imprint.without?.includes('address') ? undefined : imprint.address;
  const head = besideLogo(
    imprint,
    w,
    LOGO,
    pen,
    (room) =>
      new Stack(room).add(drawMaker(map, address, room, pen), 0).add(drawTitle(map, room, shape.titles, pen), 4).part,
  );
  const whole = h + margin - top - shape.covered.bottom * h;
  const beneath = (part: Part) => {
    const room = Math.max(LEAST_PICTURE, whole - part.h - GAP);
    return drawLandscape(map, w, room, margin, shape.covered.bottom * h, pen);
  };
  const parts = [
    drawPain(map, w, shape, pen),
    ...(shape === WIDE
      ? []
      : [drawOpportunity(map, w, shape, pen), drawPersonaLines(introduced(map, imprint), w, pen)]),
  ];
  const told: Part[] = [];
  const telling = (some: readonly Part[]) =>
    some.reduce((stack, part) => stack.add(part, GAP), new Stack(w).add(head, 0)).part;
  for (const part of parts) {
    if (part.h > 0 && telling([...told, part]).h + GAP + shape.picture <= whole) told.push(part);
  }
  let body = telling(told);
  let picture = beneath(body);
  // Rather less is told than that the curve is flat; one that is flat whatever is told loses nothing.
  if (picture.wave < 1 && told.length > 0 && beneath(head).wave >= 1) {
    while (picture.wave < 1) {
      told.pop();
      body = telling(told);
      picture = beneath(body);
    }
  }
  const y = body.h + GAP;
  return {
    ops: [placed(body, 0, top, w, 'header'), placed(picture, 0, top + y, w, 'header')],
    missing: Math.max(0, y + picture.h - whole),
  };
}

interface Landscape extends Part {
  /** How high its curve is from the best to the worst, 1 being what it needs. */
  readonly wave: number;
}

/** The stages and the curve from edge to edge, as high as the room; a map without feelings as blocks. */
function drawLandscape(map: JourneyMap, w: number, h: number, bleed: number, beneath: number, pen: Pen): Landscape {
  const look = { lead: 0.85, bleed };
  const silent = { ...look, said: false };
  const plain = drawJourney(map, w, { ...silent, curve: h }, pen);
  if (plain.layout.pointById.size === 0) return { ...drawPicture(map, w, h - bleed, pen), wave: 1 };
  const names = plain.named ? { h: 0, ops: [] } : drawKey(map, w, pen);
  const room = h - (names.h > 0 ? names.h + GAP : 0);
  const least = LEAST_WAVE * heightOfCurves(map);
  const telling = journeyInto(map, w, room, look, pen);
  const isFlat = telling.h > room + 1 || waveOf(telling) < least;
  const journey = isFlat ? journeyInto(map, w, room, silent, pen) : telling;
  const ground = { x: -bleed, y: journey.h - 1, w: w + 2 * bleed, h: Math.max(0, h - journey.h) + beneath + 1 };
  return {
    h: Math.max(h, journey.h + h - room),
    wave: waveOf(journey) / least,
    ops: [
      { op: 'rect', ...ground, fill: pen.theme.surface },
      ...journey.ops,
      ...(names.h > 0 ? [placed(names, 0, h - names.h - GAP, w, 'header')] : []),
    ],
  };
}

/** Px from the best to the worst that the lowest of its curves shows. */
function waveOf({ layout }: Journey): number {
  return Math.min(...layout.lanes.flatMap(({ plot }) => (plot ? [plot.unit * (plot.best - plot.worst)] : [])));
}

/** The names of the stages by their numbers, for where they have no room in their band. */
function drawKey(map: JourneyMap, w: number, pen: Pen): Part {
  const names = stagesOf(map).map(({ name }, index) => `${index + 1}\u00a0${name.trim()}`.replace(/\s+/gu, ' '));
  const sheet = new Sheet(pen);
  const { h } = sheet.text(inRows(names, 'metaStrong', w, pen), 'metaStrong', { x: 0, y: 0, w }, pen.theme.muted);
  return { h, ops: sheet.ops };
}

/** The worst pain point, or else somebody's words. */
function drawPain(map: JourneyMap, w: number, { lines }: Shape, pen: Pen): Part {
  const { cards } = pen.theme;
  const pain = rankPains(map)[0]?.card.text;
  if (pain) return drawStrip(pain, 'pains', cards.pain, w, lines, pen);
  const quote = Object.values(map.cards).find(
    (card): card is CardOf<'quote'> => card.kind === 'quote' && isShown(map, card),
  );
  return drawStrip(quote?.text ?? '', 'quotes', cards.quote, w, lines, pen);
}

function drawOpportunity(map: JourneyMap, w: number, { lines }: Shape, pen: Pen): Part {
  const text = rankOpportunities(map)[0]?.card.text ?? '';
  return drawStrip(text, 'opportunities', pen.theme.cards.opportunity, w, lines, pen);
}

/** Words on a strip in their colours; nothing where there are none. */
function drawStrip(
  text: string,
  icon: 'pains' | 'quotes' | 'opportunities',
  colours: CardColours,
  w: number,
  lines: number,
  pen: Pen,
): Part {
  if (!text.trim()) return { h: 0, ops: [] };
  const x = EDGE + 28;
  const room = w - x - EDGE;
  const words = new Sheet(pen);
  const said = shortened(text, 'cardTitle', room, lines, pen);
  const { h } = words.text(said, 'cardTitle', { x, y: EDGE, w: room, hug: true }, colours.text);
  const sheet = new Sheet(pen);
  sheet.add(plate({ x: 0, y: 0, w, h: h + 2 * EDGE, radius: 8 }, colours.ground, colours.bar, pen.theme));
  sheet.icon(icon, EDGE, EDGE, 20, colours.bar);
  sheet.add(...words.ops);
  return { h: h + 2 * EDGE, ops: sheet.ops };
}

/** One line: the map's state, and at the right what it was made with and where it is found. */
function drawMaker({ map }: JourneyMap, address: string | undefined, w: number, pen: Pen): Part {
  const { theme, words, measure } = pen;
  const sheet = new Sheet(pen);
  const state = map.state === 'current' ? words.currentState : words.futureState;
  const { h, w: used } = sheet.text(state, 'metaStrong', { x: 0, y: 0, w, hug: true }, theme.accent);
  const room = Math.floor(w - used - GAP);
  // Half an address leads nowhere.
  const found = printedAddress(address) ?? '';
  const made = [[words.madeWith, found].filter(Boolean).join(BETWEEN), found, words.madeWith].find(
    (text) => text && measure(text, typeScale.meta) <= room,
  );
  if (!made) return { h, ops: sheet.ops };
  const block = layoutText(made, 'meta', { x: 0, y: 0, w: room, hug: true }, measure);
  sheet.add(...textOps(moveText(block, w - block.w, 0), theme.muted));
  return { h, ops: sheet.ops };
}
