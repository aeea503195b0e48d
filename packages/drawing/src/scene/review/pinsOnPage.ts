import type { AnchorKind } from '@milepost/schema';
import type { MeasureText } from '../../text/measureText.ts';
import type { Theme } from '../../theme/theme.ts';
import type { DrawingList, GroupKind, Op } from '../ops.ts';
import { pinOps, pinWidth } from './pinOps.ts';
import type { ReviewThread } from './reviewThread.ts';

/** Px of the page. */
const SIZE = 16;
const GAP = 2;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The pins of threads over a map on its page. Those of one part stand beside each other. */
export function pinsOnPage(
  page: DrawingList,
  threads: readonly ReviewThread[],
  theme: Theme,
  measure: MeasureText,
): Op[] {
  const places = placesIn(page.ops);
  const taken = new Map<string, number>();
  return threads.flatMap((thread) => {
    const { kind, id } = thread.anchor;
    const key = kind === 'map' ? 'map' : `${kind} ${id}`;
    const place = places.get(key);
    if (!place) return [];
    const w = pinWidth(thread.number, SIZE, measure);
    const before = taken.get(key) ?? 0;
    taken.set(key, before + w + GAP);
    const corner = cornerOf(kind, place);
    // Towards the inside of what they are pinned to.
    const inward = isAtRight(kind) ? corner.x - w - before : corner.x + before;
    const x = Math.max(1, Math.min(inward, page.width - w - 1));
    const y = Math.max(1, Math.min(corner.y, page.height - SIZE - 1));
    return pinOps(thread, { x, y, size: SIZE }, theme, measure);
  });
}

function isAtRight(kind: AnchorKind): boolean {
  return kind === 'card' || kind === 'stage' || kind === 'step';
}

/** Where the first pin of a part goes: at its upper right corner, lanes' and the map's at the left. */
function cornerOf(kind: AnchorKind, { x, y, w, h }: Rect): { x: number; y: number } {
  switch (kind) {
    case 'map':
      return { x: x - SIZE * 0.4, y: y - SIZE * 0.4 };
    case 'lane':
      return { x: x - SIZE * 0.35, y: y + 3 };
    case 'connection':
      return { x: x + w / 2 - SIZE / 2, y: y + h / 2 - SIZE / 2 };
    default:
      return { x: x + w + SIZE * 0.3, y: y - SIZE * 0.45 };
  }
}

const ANCHOR_OF: Partial<Record<GroupKind, AnchorKind>> = {
  card: 'card',
  point: 'card',
  stage: 'stage',
  step: 'step',
  lane: 'lane',
  connection: 'connection',
};

/** Where each part of the map is drawn; of what is drawn in several rows, the first. */
function placesIn(ops: readonly Op[]): Map<string, Rect> {
  const places = new Map<string, Rect>();
  const look = (within: readonly Op[], x: number, y: number) => {
    for (const op of within) {
      if (op.op !== 'group') continue;
      const [gx, gy] = [x + op.x, y + op.y];
      const anchor = ANCHOR_OF[op.kind];
      const key = op.kind === 'header' ? 'map' : anchor && op.id !== undefined ? `${anchor} ${op.id}` : undefined;
      const { bounds } = op;
      if (key && !places.has(key)) places.set(key, { x: gx + bounds.x, y: gy + bounds.y, w: bounds.w, h: bounds.h });
      look(op.ops, gx, gy);
    }
  };
  look(ops, 0, 0);
  return places;
}
