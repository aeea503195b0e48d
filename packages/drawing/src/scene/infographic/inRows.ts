import { type TextRole, typeScale } from '../../theme/typeScale.ts';
import { BETWEEN, type Pen } from './sheet.ts';

/** Shares of its room that a text is tried in, so that its last line isn't much shorter than the others. */
const NARROWER = [0.9, 0.8, 0.7, 0.6, 0.5];

/** Short pieces of information in lines about as long as each other: dots stand between them, and none at the end of a line. */
export function inRows(pieces: readonly string[], role: TextRole, w: number, { measure }: Pen): string {
  const within = (room: number) => {
    const rows: string[] = [];
    for (const piece of pieces.filter(Boolean)) {
      const longer = [rows.at(-1), piece].filter(Boolean).join(BETWEEN);
      if (measure(longer, typeScale[role]) <= room) rows.splice(-1, 1, longer);
      else rows.push(piece);
    }
    return rows;
  };
  const room = Math.floor(w);
  let rows = within(room);
  for (const share of NARROWER) {
    const narrower = within(room * share);
    if (narrower.length > rows.length) break;
    rows = narrower;
  }
  return rows.join('\n');
}
