import type { IconName } from '../../icons/icons.ts';
import { BETWEEN, type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import type { CardColours } from '../../theme/theme.ts';

export interface TopEntry {
  readonly text: string;
  /** In small type beneath: where it is, how bad, what it is worth. */
  readonly notes: readonly string[];
}

const NUMBER = 22;
const INDENT = NUMBER + 10;

/** The first of many under a heading, numbered. Nothing where there are none. */
export function drawTopList(
  { title, icon, colours }: { readonly title: string; readonly icon: IconName; readonly colours: CardColours },
  entries: readonly TopEntry[],
  w: number,
  pen: Pen,
): Part {
  if (entries.length === 0) return { h: 0, ops: [] };
  const { theme } = pen;
  const sheet = new Sheet(pen);
  sheet.icon(icon, 0, 1, 18, colours.bar);
  let y = sheet.text(title, 'cardTitle', { x: 26, y: 0, w: w - 26 }, theme.ink).h + 6;
  sheet.add({ op: 'rect', x: 0, y, w, h: 2, fill: colours.bar });
  y += 12;
  entries.forEach(({ text, notes }, index) => {
    sheet.add({ op: 'rect', x: 0, y: y - 2, w: NUMBER, h: NUMBER, radius: NUMBER / 2, fill: colours.ground });
    sheet.text(String(index + 1), 'strong', { x: 0, y, w: NUMBER, align: 'center' }, colours.text);
    y += sheet.text(text, 'strong', { x: INDENT, y, w: w - INDENT }, theme.ink).h;
    const said = notes.filter(Boolean).join(BETWEEN);
    if (said) y += sheet.text(said, 'meta', { x: INDENT, y: y + 1, w: w - INDENT }, theme.muted).h + 1;
    y += 12;
  });
  return { h: y - 12, ops: sheet.ops };
}
