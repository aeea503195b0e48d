import type { Card, CardOf } from '@milepost/schema';
import { channelIcon } from '../icons/channelIcon.ts';
import type { MeasureText } from '../text/measureText.ts';
import type { Measures } from '../theme/measures.ts';
import type { Box, CardContent, PlacedIcon } from './boxes.ts';
import type { CardContext } from './cardContext.ts';
import { besideLine, type Pieces, Stack } from './cardStack.ts';
import { chipsOfCard } from './chipsOfCard.ts';
import { layoutChips } from './layoutChips.ts';
import { layoutMetric } from './layoutMetric.ts';
import type { ResolvedOptions } from './layoutOptions.ts';

function touchpoint(card: CardOf<'touchpoint'>, stack: Stack, { icon: size, iconGap }: Measures): Pieces {
  const icon = besideLine(channelIcon(card.channel), stack.x, stack.y, 'cardTitle', size);
  const starSize = size - 2;
  const star: PlacedIcon | undefined = card.momentOfTruth
    ? besideLine('star', stack.x + stack.w - starSize, stack.y, 'cardTitle', starSize)
    : undefined;
  const title = stack.title(card.title, 'cardTitle', size + iconGap, star ? starSize + iconGap : 0);
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
  return { icon, body, caption: stack.text(card.speaker, measures.lesser, size + measures.iconGap) };
}

function withIcon(name: 'pains' | 'opportunities', text: string, stack: Stack, measures: Measures): Pieces {
  const size = measures.icon - 2;
  const icon = besideLine(name, stack.x, stack.y, 'strong', size);
  return { icon, body: stack.text(text, 'strong', size + measures.iconGap) };
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
      return layoutMetric(card, stack, context, options);
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
  const { chips, h } = layoutChips(specs, { x, y: stack.y, w: stack.w }, options.measures, measure);
  const height = Math.max(stack.y + h + cardPadding, cardMin);
  return { ...found, w, h: height, chips };
}
