import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { ImageOp, Op, TextOp } from '../scene/ops.ts';
import { toSvg } from '../svg/toSvg.ts';
import { createMeasure } from './createMeasure.ts';
import { drawEmoji } from './drawEmoji.ts';
import { embedFonts } from './embedFonts.ts';
import { fitPictures, type ReadPicture } from './pictures.ts';

/** As many px of a picture are kept for a px of the drawing. */
const SHARPNESS = 2;

/** A composed map as an SVG document that looks the same everywhere: its fonts, emoji and pictures are inside. */
export async function renderSvg(drawing: Infographic, read?: ReadPicture): Promise<string> {
  const measure = createMeasure(drawing.lang, drawing.face);
  const lines = textsOf(drawing.ops);
  const files = await fitPictures(drawing.ops, SHARPNESS, read);
  const picture = (op: ImageOp) => {
    const fitted = files(op);
    return fitted && `data:image/${fitted.type};base64,${fitted.file.toString('base64')}`;
  };
  return toSvg(drawing, {
    fonts: await embedFonts(lines, drawing.lang, drawing.face),
    emoji: drawEmoji(lines, measure),
    picture,
  });
}

function textsOf(ops: readonly Op[]): TextOp[] {
  return ops.flatMap((op) => {
    if (op.op === 'text') return [op];
    return op.op === 'group' ? textsOf(op.ops) : op.op === 'image' ? textsOf(op.instead) : [];
  });
}
