import type { MapLayout, Op, Theme } from '@milepost/drawing';
import { boxOf, type Item, idOf } from '../viewport/cardIndex.ts';

/** Px of the layout: it is seen from far. */
const OUTLINE = 5;

/** What marks cards and points on the map as it is painted from far: what doesn't match fades, what was found is outlined. */
export function markOps(
  layout: MapLayout,
  matching: ReadonlySet<string> | undefined,
  found: ReadonlySet<string> | undefined,
  theme: Theme,
  foundColour: string,
): readonly Op[] {
  if (!matching && !found?.size) return [];
  const items: Item[] = [
    ...layout.cards.map((card) => ({ card })),
    ...[...layout.pointById.values()].map((point) => ({ point })),
  ];
  return items.flatMap((item): Op[] => {
    const { x, y, w, h } = boxOf(item);
    const radius = 'card' in item ? layout.measures.cardRadius : w / 2;
    const id = idOf(item);
    if (found?.has(id)) return [{ op: 'rect', x, y, w, h, radius, stroke: foundColour, strokeWidth: OUTLINE }];
    if (matching?.has(id) !== false) return [];
    const veil = { op: 'rect', fill: theme.canvas, opacity: 0.75 } as const;
    const words = 'point' in item ? item.point.label : undefined;
    return [
      { ...veil, x, y, w, h, radius },
      ...(words ? [{ ...veil, fill: theme.surface, x: words.x, y: words.y, w: words.w, h: words.h }] : []),
    ];
  });
}
