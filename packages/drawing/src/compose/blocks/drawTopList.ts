import type { IconName } from '../../icons/icons.ts';
import { inRows } from '../../scene/infographic/inRows.ts';
import { type Part, type Pen, Sheet } from '../../scene/infographic/sheet.ts';
import type { CardColours, StageColours } from '../../theme/theme.ts';
import { typeScale } from '../../theme/typeScale.ts';
import { plate } from './plate.ts';
import { shortened } from './shortened.ts';

export interface TopEntry {
  readonly text: string;
  readonly stage: { readonly index: number; readonly colours: StageColours };
  /** In small type beneath: where it is, how bad, what it is worth. */
  readonly notes: readonly string[];
}

const NUMBER = 22;
const BETWEEN_ENTRIES = 11;
const INDENT = NUMBER + 10;
/** Longer entries end in dots: this is a list of the first of many, the map has all of it. */
const MOST_LINES = 4;

/** What the entries are set in. */
export type EntryRole = 'strong' | 'cardTitle';

/** The first of many under a heading, numbered. Nothing where there are none. */
export function drawTopList(
  { title, icon, colours }: { readonly title: string; readonly icon: IconName; readonly colours: CardColours },
  entries: readonly TopEntry[],
  w: number,
  role: EntryRole,
  pen: Pen,
): Part {
  if (entries.length === 0) return { h: 0, ops: [] };
  const { theme } = pen;
  const sheet = new Sheet(pen);
  sheet.icon(icon, 0, 1, 18, colours.bar);
  let y = sheet.text(title, 'cardTitle', { x: 26, y: 0, w: w - 26 }, theme.ink).h + 5;
  sheet.add({ op: 'rect', x: 0, y, w, h: 2, fill: colours.bar });
  y += 11;
  const line = typeScale[role].line;
  entries.forEach(({ text, stage, notes }, index) => {
    const middle = y + line / 2;
    const numbered = (number: number, x: number, ground: string, ink: string) => {
      const disc = { x, y: middle - NUMBER / 2, w: NUMBER, h: NUMBER, radius: NUMBER / 2 };
      sheet.add(plate(disc, ground, colours.bar, theme));
      const place = { x, y: middle - typeScale.strong.line / 2, w: NUMBER, align: 'center' } as const;
      sheet.text(String(number), 'strong', place, ink);
    };
    numbered(index + 1, 0, colours.ground, colours.text);
    // Where nothing else says of which stage it is, the number and colour that the stage has above lead there.
    const byStage = notes.length === 0;
    if (byStage) numbered(stage.index + 1, w - NUMBER, stage.colours.header, stage.colours.onHeader);
    const room = w - (byStage ? 2 : 1) * INDENT;
    y += sheet.text(
      shortened(text, role, room, MOST_LINES, pen),
      role,
      { x: INDENT, y, w: room, hug: true },
      theme.ink,
    ).h;
    const said = inRows(notes, 'meta', room, pen);
    if (said) y += sheet.text(said, 'meta', { x: INDENT, y: y + 1, w: room, hug: true }, theme.muted).h + 1;
    y += BETWEEN_ENTRIES;
  });
  return { h: y - BETWEEN_ENTRIES, ops: sheet.ops };
}
