import type { CardOf } from '@milepost/schema';
import type { IconName } from '../icons/icons.ts';
import type { CardBox, CardContent, ChipBox } from '../layout/boxes.ts';
import { cardColours } from '../theme/cardColours.ts';
import type { CardColours, Theme } from '../theme/theme.ts';
import { iconOps, textOps } from './marks.ts';
import type { GroupOp, Op } from './ops.ts';

const PICTURE_RADIUS = 6;

const drawn = new WeakMap<Theme, WeakMap<CardContent, readonly Op[]>>();

/**
 * A card as a group at its place. What is inside is made once for a content and a theme, so that drawing a map again
 * after a change costs little.
 */
export function drawCard(box: CardBox, theme: Theme): GroupOp {
  const link = 'link' in box.card ? box.card.link : undefined;
  return {
    op: 'group',
    kind: 'card',
    id: box.id,
    x: box.x,
    y: box.y,
    bounds: { x: -1, y: -1, w: box.w + 2, h: box.h + 2 },
    ...(link && { link }),
    ops: contentOps(box, theme),
  };
}

function contentOps(box: CardBox, theme: Theme): readonly Op[] {
  const ofTheme = drawn.get(theme) ?? new WeakMap<CardContent, readonly Op[]>();
  drawn.set(theme, ofTheme);
  const known = ofTheme.get(box.content);
  if (known) return known;
  const ops = [...frame(box, theme), ...inside(box, theme)];
  ofTheme.set(box.content, ops);
  return ops;
}

/** Ground and border, and the bar at the left in the kind's colour, which follows the card's round corners. */
function frame({ card, content: { w, h } }: CardBox, theme: Theme): Op[] {
  const colours = cardColours(theme, card);
  const { cardRadius: r, cardBar: bar } = theme.measures;
  const decisive = card.kind === 'touchpoint' && card.momentOfTruth === true;
  const inset = Math.sqrt(r * r - (r - bar) * (r - bar));
  const edge = `M${bar} ${r - inset}A${r} ${r} 0 0 0 0 ${r}V${h - r}A${r} ${r} 0 0 0 ${bar} ${h - r + inset}Z`;
  return [
    { op: 'rect', x: 0, y: 0, w, h, radius: r, fill: colours.ground },
    {
      op: 'rect',
      x: decisive ? 0 : 0.5,
      y: decisive ? 0 : 0.5,
      w: decisive ? w : w - 1,
      h: decisive ? h : h - 1,
      radius: decisive ? r : r - 0.5,
      stroke: decisive ? theme.ink : colours.border,
      strokeWidth: decisive ? 2 : 1,
    },
    // Over the border, which would dull it.
    { op: 'path', d: edge, fill: decisive ? theme.ink : colours.bar },
  ];
}

function inside({ card, content }: CardBox, theme: Theme): Op[] {
  const colours = cardColours(theme, card);
  const ops: Op[] = [];
  if (card.kind === 'image') ops.push(...pictureOps(card, content, colours));
  else if (content.icon) ops.push(...iconOps(content.icon, colours.bar));
  if (content.star) ops.push(...iconOps(content.star, colours.text));
  if (content.title) ops.push(...textOps(content.title, card.kind === 'metric' ? colours.muted : colours.text));
  if (content.body) ops.push(...textOps(content.body, card.kind === 'touchpoint' ? colours.muted : colours.text));
  if (content.value) ops.push(...textOps(content.value, colours.text));
  if (content.progress) ops.push(...trackOps(content.progress, colours));
  if (content.from) ops.push(...textOps(content.from, colours.muted));
  if (content.trend) ops.push(...iconOps(content.trend, colours.muted));
  if (content.caption) ops.push(...textOps(content.caption, colours.muted));
  for (const chip of content.chips) ops.push(...chipOps(chip, colours));
  return ops;
}

/**
 * The line from a metric's baseline to its target, both marked, with a dot at its value. What is done is filled; a value
 * worse than the baseline has none of that, and its dot is hollow.
 */
function trackOps(
  { x, y, w, h, baseline, target, value }: NonNullable<CardContent['progress']>,
  { bar, chip, ground, muted }: CardColours,
): Op[] {
  const middle = y + h / 2;
  const r = h / 2;
  const at = (share: number) => x + Math.max(r, Math.min(w - r, w * share));
  const tick = (share: number): Op => {
    const left = x + Math.max(0, Math.min(w - 2, w * share - 1));
    return { op: 'rect', x: left, y, w: 2, h, radius: 1, fill: muted };
  };
  const isWorse = value < baseline;
  const start = x + w * baseline;
  const ops: Op[] = [{ op: 'rect', x, y: middle - 2, w, h: 4, radius: 2, fill: chip }];
  if (at(value) > start)
    ops.push({ op: 'rect', x: start, y: middle - 2, w: at(value) - start, h: 4, radius: 2, fill: bar });
  ops.push(tick(baseline), tick(target));
  const disc = { op: 'rect', x: at(value) - r, y, w: h, h, radius: r } as const;
  ops.push({ ...disc, fill: isWorse ? ground : bar });
  const ring = { x: disc.x + 1, y: disc.y + 1, w: h - 2, h: h - 2, radius: r - 1 };
  if (isWorse) ops.push({ op: 'rect', ...ring, stroke: bar, strokeWidth: 2 });
  return ops;
}

/** An image card's picture, or the place where it goes. */
function pictureOps({ asset }: CardOf<'image'>, { picture, icon }: CardContent, { chip, muted }: CardColours): Op[] {
  if (!picture || !icon) return [];
  const place = (name: IconName): Op[] => [
    { op: 'rect', ...picture, radius: PICTURE_RADIUS, fill: chip },
    ...iconOps({ ...icon, name }, muted),
  ];
  if (asset === undefined) return place(icon.name);
  const parts = { instead: place(icon.name), missing: place('pictureGone') };
  return [{ op: 'image', asset, ...picture, radius: PICTURE_RADIUS, ...parts }];
}

function chipOps(chip: ChipBox, colours: CardColours): Op[] {
  const ops: Op[] = [];
  if (!chip.quiet) {
    const { x, y, w, h } = chip;
    ops.push({ op: 'rect', x, y, w, h, radius: Math.min(10, h / 2), fill: colours.chip });
  }
  if (chip.icon) ops.push(...iconOps(chip.icon, colours.muted));
  if (chip.marks) {
    for (let i = 0; i < 3; i++) {
      const filled = i < chip.marks.filled;
      ops.push({
        op: 'rect',
        x: chip.marks.x + i * 8 + (filled ? 0 : 0.5),
        y: chip.marks.y - 3 + (filled ? 0 : 0.5),
        w: filled ? 6 : 5,
        h: filled ? 6 : 5,
        radius: 3,
        ...(filled ? { fill: colours.bar } : { stroke: colours.bar, strokeWidth: 1 }),
      });
    }
  }
  ops.push(...textOps(chip.text, colours.muted));
  return ops;
}
