import type { MapLayout } from '@milepost/drawing';
import type { AnchorRef } from '@milepost/schema';
import type { View } from '../../viewer/view.ts';
import { boxOfCard } from '../viewer/cardAt.ts';

/** Where a pin sticks, in px of the layout: on the ground, or on a header, which stays in sight. */
export interface Spot {
  readonly key: string;
  readonly on: 'ground' | 'top' | 'rail' | 'corner';
  readonly x: number;
  readonly y: number;
}

/** The place of a part's pin; undefined while the part isn't drawn. */
export function spotOf(layout: MapLayout, { kind, id = '' }: AnchorRef): Spot | undefined {
  const key = `${kind} ${id}`;
  switch (kind) {
    case 'map':
      return { key, on: 'corner', x: layout.left / 2, y: layout.top / 2 };
    case 'stage': {
      const box = layout.stages.find((stage) => stage.id === id);
      return box && { key, on: 'top', x: box.x + box.w - 30, y: box.y + 14 };
    }
    case 'step': {
      const box = layout.steps.find((step) => step.id === id);
      return box && { key, on: 'top', x: box.x + box.w - 30, y: box.y + 14 };
    }
    case 'lane': {
      const box = layout.lanes.find((lane) => lane.id === id);
      return box && { key, on: 'rail', x: layout.measures.rail - 22, y: box.y + 18 };
    }
    case 'connection': {
      const bounds = layout.connections.find((connection) => connection.id === id)?.bounds;
      return bounds && { key, on: 'ground', x: bounds.x + bounds.w / 2, y: bounds.y + bounds.h / 2 };
    }
    case 'card': {
      const box = boxOfCard(layout, id);
      return box && { key, on: 'ground', x: box.x + box.w - 6, y: box.y + 4 };
    }
  }
}

/** Where that is on the screen; undefined where a header covers it. */
export function pointOf(
  { on, x: spotX, y: spotY }: Spot,
  layout: MapLayout,
  { x, y, zoom }: View,
): { x: number; y: number } | undefined {
  const left = Math.max(x, 0);
  const top = Math.max(y, 0);
  const at = {
    x: (on === 'rail' || on === 'corner' ? left : x) + spotX * zoom,
    y: (on === 'top' || on === 'corner' ? top : y) + spotY * zoom,
  };
  const isUnderRail = on !== 'rail' && on !== 'corner' && at.x < left + layout.measures.rail * zoom;
  const isUnderTop = on !== 'top' && on !== 'corner' && at.y < top + layout.top * zoom - 4;
  return isUnderRail || isUnderTop ? undefined : at;
}
