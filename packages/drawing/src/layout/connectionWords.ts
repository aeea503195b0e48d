import type { Card, Connection, JourneyMap, Lane } from '@milepost/schema';
import type { Measures } from '../theme/measures.ts';
import type { TextBlock } from './boxes.ts';
import type { LayoutMemo } from './layoutMemo.ts';

/** Px between the edge of a connection's label and its words. */
export const LABEL_PADDING = { x: 6, y: 2 } as const;
/** Px that a label may be wide, the most pleasant first. */
const WIDTHS = [128, 224, 360] as const;
/** Px between a label and what is above and beneath it in the room that its lane keeps for it. */
const AIR = 4;

/** The words of the connections of a layout. */
export interface ConnectionWords {
  /** By the connection's id, as they may be wrapped: each way takes fewer lines than the one before. */
  readonly texts: ReadonlyMap<string, readonly TextBlock[]>;
  /** By the lane's id, px above its cards that labels need. */
  readonly room: ReadonlyMap<string, number>;
}

/**
 * Wraps the words of all connections that will be drawn, and keeps room for them above the cards of the lower of the two
 * lanes that each joins, so that they need not lie on cards or between lanes.
 */
export function connectionWords(
  map: JourneyMap,
  lanes: readonly Lane[],
  isDrawn: (card: Card) => boolean,
  lesser: Measures['lesser'],
  memo: LayoutMemo,
): ConnectionWords {
  const place = new Map(lanes.map((lane, index) => [lane.id, { lane, index }]));
  const texts = new Map<string, readonly TextBlock[]>();
  const room = new Map<string, number>();
  for (const connection of Object.values(map.connections)) {
    const ends = [map.cards[connection.fromCardId], map.cards[connection.toCardId]];
    if (connection.fromCardId === connection.toCardId) continue;
    if ((connection.label ?? '').trim() === '' || !ends.every((card) => card && isDrawn(card))) continue;
    const ways = waysToWrap(connection, lesser, memo);
    texts.set(connection.id, ways);
    const [lower] = ends
      .flatMap((card) => place.get(card?.laneId ?? '') ?? [])
      .filter(({ lane }) => lane.kind !== 'emotions')
      .sort((a, b) => b.index - a.index);
    if (!lower) continue;
    const lowest = ways.at(-1)?.h ?? 0;
    const needed = lowest + 2 * (LABEL_PADDING.y + AIR);
    room.set(lower.lane.id, Math.max(room.get(lower.lane.id) ?? 0, needed));
  }
  return { texts, room };
}

function waysToWrap({ id, label = '' }: Connection, lesser: Measures['lesser'], memo: LayoutMemo): TextBlock[] {
  const ways: TextBlock[] = [];
  for (const w of WIDTHS) {
    const text = memo.text(`connection ${id} ${w}`, label, lesser, { x: 0, y: 0, w, align: 'center', hug: true });
    const last = ways.at(-1);
    if (!last || text.h < last.h) ways.push(text);
    if (text.lines.length <= 1) break;
  }
  return ways;
}
