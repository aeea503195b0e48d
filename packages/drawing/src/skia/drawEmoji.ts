import { createCanvas } from '@napi-rs/canvas';
import { familiesNeeded } from '../fonts/familiesNeeded.ts';
import { fontStack } from '../fonts/stack.ts';
import type { TextOp } from '../scene/ops.ts';
import type { EmojiPicture, LinePiece, SvgOptions } from '../svg/toSvg.ts';
import { canvasFont } from '../text/canvasFont.ts';
import type { MeasureText } from '../text/measureText.ts';
import { prepareContext } from '../text/prepareContext.ts';
import { hasRightToLeft } from '../text/textDirection.ts';

/** Font size in px at which the pictures are drawn: sharp up to four times the size of a title. */
const SIZE = 128;
const PADDING = 16;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function isEmoji(grapheme: string): boolean {
  return familiesNeeded([grapheme]).includes('Milepost Emoji');
}

/**
 * Every emoji in these lines as a picture, once each, and how to cut the lines around them. In lines that run to the
 * left, or partly so, emoji stay characters: where they stand there is only known to whoever sets the line.
 */
export function drawEmoji(lines: readonly TextOp[], measure: MeasureText): NonNullable<SvgOptions['emoji']> {
  const pictures = new Map<string, EmojiPicture>();
  const cuts = new Map<string, readonly LinePiece[] | undefined>();
  const cut = (op: TextOp): readonly LinePiece[] | undefined => {
    const key = `${op.size} ${op.weight} ${op.text}`;
    if (!cuts.has(key)) cuts.set(key, cutLine(op, measure, pictures));
    return cuts.get(key);
  };
  for (const op of lines) cut(op);
  return { pictures: [...pictures.values()], cut };
}

function cutLine(
  op: TextOp,
  measure: MeasureText,
  pictures: Map<string, EmojiPicture>,
): readonly LinePiece[] | undefined {
  if (!isEmoji(op.text) || hasRightToLeft(op.text)) return undefined;
  const pieces: LinePiece[] = [];
  let from = 0;
  const push = (end: number, emoji?: string) => {
    if (end <= from) return;
    const x = measure(op.text.slice(0, from), op);
    pieces.push({ text: op.text.slice(from, end), x, ...(emoji !== undefined && { emoji }) });
    from = end;
  };
  for (const { index, segment } of segmenter.segment(op.text)) {
    if (!isEmoji(segment)) continue;
    push(index);
    let known = pictures.get(segment);
    if (!known) {
      known = drawOne(segment, `emoji-${pictures.size + 1}`);
      pictures.set(segment, known);
    }
    push(index + segment.length, known.key);
  }
  push(op.text.length);
  return pieces;
}

function drawOne(emoji: string, key: string): EmojiPicture {
  const font = canvasFont({ size: SIZE, weight: 400 }, fontStack());
  const probe = createCanvas(1, 1).getContext('2d');
  prepareContext(probe);
  probe.font = font;
  const w = Math.ceil(probe.measureText(emoji).width) + 2 * PADDING;
  const h = Math.ceil(SIZE * 1.3) + 2 * PADDING;
  const baseline = SIZE + PADDING;
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  prepareContext(context);
  context.font = font;
  context.fillText(emoji, PADDING, baseline);
  const unit = (px: number) => Math.round((px / SIZE) * 1e4) / 1e4;
  return {
    key,
    url: canvas.toDataURL('image/png'),
    x: unit(-PADDING),
    y: unit(-baseline),
    w: unit(w),
    h: unit(h),
  };
}
