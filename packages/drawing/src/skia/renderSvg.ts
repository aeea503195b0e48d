import type { Infographic } from '../scene/infographic/composeInfographic.ts';
import type { Op, TextOp } from '../scene/ops.ts';
import { toSvg } from '../svg/toSvg.ts';
import { createMeasure } from './createMeasure.ts';
import { drawEmoji } from './drawEmoji.ts';
import { embedFonts } from './embedFonts.ts';

/** A composed map as an SVG document that looks the same everywhere: its fonts and emoji are inside. */
export async function renderSvg(drawing: Infographic): Promise<string> {
  const measure = createMeasure(drawing.lang);
  const lines = textsOf(drawing.ops);
  return toSvg(drawing, { fonts: await embedFonts(lines), emoji: drawEmoji(lines, measure) });
}

function textsOf(ops: readonly Op[]): TextOp[] {
  return ops.flatMap((op) => (op.op === 'text' ? [op] : op.op === 'group' ? textsOf(op.ops) : []));
}
