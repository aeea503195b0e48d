import type { Card, CardOf } from '@milepost/schema';
import { channelIcon } from '../icons/channelIcon.ts';
import type { MeasureText } from '../text/measureText.ts';
import type { Measures } from '../theme/measures.ts';
import type { TextRole } from '../theme/typeScale.ts';
import { typeScale } from '../theme/typeScale.ts';
import type { Box, CardContent, PlacedIcon, TextBlock } from './boxes.ts';
import type { CardContext } from './cardContext.ts';
import { chipsOfCard } from './chipsOfCard.ts';
import { CHIP_ICON, CHIP_ICON_GAP, layoutChips } from './layoutChips.ts';
import type { ResolvedOptions } from './layoutOptions.ts';
import { layoutText } from './layoutText.ts';
import { formatNumber, metricCaption, metricShare, withUnit } from './metricWords.ts';

type Pieces = { -readonly [K in keyof CardContent]?: CardContent[K] };

/** Puts pieces beneath each other from the top of a card on. */
class Stack {
  y: number;
  readonly x: number;
  readonly w: number;
  private readonly measure: MeasureText;

  constructor(x: number, y: number, w: number, measure: MeasureText) {
    this.x = x;
    this.y = y;
    this.w = w;
    this.measure = measure;
  }

  text(text: string, role: TextRole, inset = 0, insetRight = 0): TextBlock {
    const place = { x: this.x + inset, y: this.y, w: this.w - inset - insetRight };
    const block = layoutText(text, role, place, this.measure);
    this.y += block.h;
    return block;
  }

  gap(px: number): void {
    this.y += px;
  }
}

/** An icon beside the first line of a text that starts at `y`. */
function besideLine(name: PlacedIcon['name'], x: number, y: number, role: TextRole, size: number): PlacedIcon {
  return { name, x, y: y + (typeScale[role].line - size) / 2, size };
}

function touchpoint(card: CardOf<'touchpoint'>, stack: Stack, { icon: size, iconGap }: Measures): Pieces {
  const icon = besideLine(channelIcon(card.channel), stack.x, stack.y, 'cardTitle', size);
  const starSize = size - 2;
  const star: PlacedIcon | undefined = card.momentOfTruth
    ? besideLine('star', stack.x + stack.w - starSize, stack.y, 'cardTitle', starSize)
    : undefined;
  const title = stack.text(card.title, 'cardTitle', size + iconGap, star ? starSize + iconGap : 0);
  const pieces: Pieces = { icon, title, ...(star && { star }) };
  if (card.description?.trim()) {
    stack.gap(4);
    pieces.body = stack.text(card.description, 'body');
  }
  return pieces;
}

function quote(card: CardOf<'quote'>, stack: Stack, measures: Measures): Pieces {
  const size = measures.icon - 4;
  const icon = besideLine('quotes', stack.x, stack.y, 'quote', size);
  const body = stack.text(card.text, 'quote', size + measures.iconGap);
  if (!card.speaker) return { icon, body };
  stack.gap(2);
  return { icon, body, caption: stack.text(card.speaker, 'meta', size + measures.iconGap) };
}

function withIcon(name: 'pains' | 'opportunities', text: string, stack: Stack, measures: Measures): Pieces {
  const size = measures.icon - 2;
  const icon = besideLine(name, stack.x, stack.y, 'strong', size);
  return { icon, body: stack.text(text, 'strong', size + measures.iconGap) };
}

function metric(card: CardOf<'metric'>, stack: Stack, context: CardContext, options: ResolvedOptions): Pieces {
  const pieces: Pieces = { title: stack.text(card.title, 'strong') };
  const format = (value: number) => withUnit(formatNumber(value, context.locale), card.unit);
  if (card.value !== undefined) {
    stack.gap(4);
    pieces.value = stack.text(format(card.value), 'value');
  }
  const share = metricShare(card);
  if (share !== undefined) {
    stack.gap(4);
    pieces.progress = { x: stack.x, y: stack.y, w: stack.w, h: 6, share };
    stack.gap(6);
  }
  const caption = metricCaption(card, format, options.words);
  if (caption !== '' || card.direction) {
    stack.gap(6);
    // In line with the chips beneath it, as one list.
    if (card.direction) pieces.trend = besideLine(card.direction, stack.x, stack.y, 'meta', CHIP_ICON);
    pieces.caption = stack.text(caption, 'meta', card.direction ? CHIP_ICON + CHIP_ICON_GAP : 0);
  }
  return pieces;
}

/** So much taller than wide a picture's place is at most: a telephone's screen is still seen whole, and large. */
const TALLEST = 1.5;
/** Px that a very wide one has at least. */
const LOWEST = 24;

/** The whole picture as large as there is room; what isn't a picture yet is as wide as a film. */
function pictureBox({ width = 16, height = 9 }: CardOf<'image'>, { x, y, w }: Stack): Box {
  const h = Math.max(LOWEST, Math.min(Math.round((w * height) / width), Math.round(w * TALLEST)));
  const across = Math.min(w, Math.max(1, Math.round((h * width) / height)));
  return { x: x + (w - across) / 2, y, w: across, h };
}

function image(card: CardOf<'image'>, stack: Stack): Pieces {
  const picture = pictureBox(card, stack);
  stack.gap(picture.h);
  const size = Math.min(28, picture.w - 4, picture.h - 4);
  const pieces: Pieces = {
    picture,
    icon: { name: 'images', x: picture.x + (picture.w - size) / 2, y: picture.y + (picture.h - size) / 2, size },
  };
  const words = card.caption?.trim() || card.alt?.trim();
  if (words) {
    stack.gap(8);
    pieces.body = stack.text(words, 'body');
  }
  return pieces;
}

function pieces(card: Card, stack: Stack, context: CardContext, options: ResolvedOptions): Pieces {
  switch (card.kind) {
    case 'touchpoint':
      return touchpoint(card, stack, options.measures);
    case 'quote':
      return quote(card, stack, options.measures);
    case 'pain':
      return withIcon('pains', card.text, stack, options.measures);
    case 'opportunity':
      return withIcon('opportunities', card.text, stack, options.measures);
    case 'metric':
      return metric(card, stack, context, options);
    case 'image':
      return image(card, stack);
    case 'emotion':
      return { body: stack.text(card.label ?? '', 'body') };
    case 'note':
      return { body: stack.text(card.text, 'body') };
  }
}

/** The pieces of a card that is `w` px wide. It becomes as tall as its words need. */
export function layoutCard(
  card: Card,
  w: number,
  context: CardContext,
  options: ResolvedOptions,
  measure: MeasureText,
): CardContent {
  const { cardBar, cardPadding, cardMin, chip, chipsGap } = options.measures;
  const x = cardBar + cardPadding;
  const stack = new Stack(x, cardPadding, w - x - cardPadding, measure);
  const found = pieces(card, stack, context, options);
  const specs = chipsOfCard(card, context, options.words);
  if (specs.length > 0) stack.gap(found.caption && card.kind === 'metric' ? chip.gapY : chipsGap);
  const { chips, h } = layoutChips(specs, { x, y: stack.y, w: stack.w }, chip, measure);
  const height = Math.max(stack.y + h + cardPadding, cardMin);
  return { ...found, w, h: height, chips };
}
