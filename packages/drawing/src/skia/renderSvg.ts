import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { ImageOp, Op, TextOp } from '../scene/ops.ts';
import { toSvg } from '../svg/toSvg.ts';
import { fitPictures, type ReadPicture } from './pictures.ts';

/** As many px of a picture are kept for a px of the drawing. */
const SHARPNESS = 2;

/** A composed map as an SVG document that looks the same everywhere: its letters' shapes, emoji and pictures are inside. */
export async function renderSvg(drawing: Infographic, read?: ReadPicture): Promise<string> {
  const { shapeTexts } = await import('./shapeTexts.ts');
  const files = await fitPictures(drawing.ops, SHARPNESS, read);
  const picture = (op: ImageOp) => {
    const fitted = files(op);
    return fitted && `data:image/${fitted.type};base64,${fitted.file.toString('base64')}`;
  };
  return toSvg(drawing, { texts: shapeTexts(textsOf(drawing.ops), drawing.lang, drawing.face), picture });
}

function textsOf(ops: readonly Op[]): TextOp[] {
  return ops.flatMap((op) => {
    if (op.op === 'text') return [op];
    if (op.op === 'image') return textsOf([...op.instead, ...(op.missing ?? [])]);
    return op.op === 'group' ? textsOf(op.ops) : [];
  });
}
