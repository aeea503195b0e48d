import { layoutMap, type TextBlock } from '@milepost/drawing';
import { createMeasure } from '@milepost/drawing/skia';
import type { JourneyMap } from '@milepost/schema';
import { largeMap } from '@milepost/schema/testing';
import type { ReferenceCard } from './referenceCard.ts';

/** A map for both pages, with the boxes that the cards have on it. */
export interface BenchMap {
  readonly map: JourneyMap;
  readonly cards: readonly ReferenceCard[];
  /** The x of each line between two steps, where no card is. */
  readonly gaps: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A map of so many cards. The largest has as many steps as let all of it be seen at once. */
export function benchMap(cards: number): BenchMap {
  const map = cards > 1_000 ? largeMap(cards, 44) : largeMap(cards);
  const layout = layoutMap(map, {}, createMeasure(map.map.locale));
  const points = [...layout.pointById.values()].map(({ cardId, x, y, r, score }) => {
    const box = { x: x - r - 2, y: y - r - 2, w: 2 * r + 4, h: 2 * r + 4 };
    return { id: cardId, ...box, texts: [String(score)] };
  });
  const boxes = layout.cards.map(({ id, x, y, w, h, content }) => {
    const blocks = [content.title, content.body, content.value].filter((block) => block !== undefined);
    return { id, x, y, w, h, texts: blocks.map(words) };
  });
  return {
    map,
    cards: [...boxes, ...points],
    gaps: layout.steps.slice(1).map(({ x }) => x),
    width: layout.width,
    height: layout.height,
  };
}

function words({ lines }: TextBlock): string {
  return lines.map(({ text }) => text).join(' ');
}
