import type { Card, CardOf, JourneyMap, Lane } from '@milepost/schema';
import { inOrder } from '@milepost/schema';
import type { EmotionLabel } from './boxes.ts';
import { type Column, lastCovered } from './layoutColumns.ts';

/** Px at the left of a plot that the faces of its scale take. */
const SCALE_ROOM = 20;
/** How many times as wide as the room of words they may be to have fewer lines. */
const IN_FEWER_LINES = 1.5;

/** A point on its way into the plot; score 0 is at y = 0. */
export interface Draft {
  readonly card: CardOf<'emotion'>;
  x: number;
  readonly y: number;
  r: number;
  readonly score: number;
  /** What stands beside the face; may be empty. */
  readonly words: string;
  /** The columns that its words may use. */
  readonly left: number;
  readonly right: number;
  /** How far words may reach to have fewer lines, where that is farther. */
  readonly beyond?: { readonly left: number; readonly right: number };
  extreme?: 'peak' | 'valley' | null;
  decisive?: boolean;
  label?: EmotionLabel;
}

/** The points of one curve: those of one persona, as it is or as it is meant to be. */
export interface Series {
  readonly key: string;
  readonly personaId: string | undefined;
  readonly variant: 'as-is' | 'to-be';
  readonly drafts: Draft[];
}

export interface SeriesPlacing {
  readonly map: JourneyMap;
  readonly columns: readonly Column[];
  /** Px of one unit of score. */
  readonly unit: number;
  /** Words on the connections that leave a card; they stand beneath its own. */
  readonly leads: (cardId: string) => readonly string[];
  /** Px that words may be wide at least; as wide as their columns when absent. */
  readonly room?: number;
}

/** Sorts the emotions of a lane into the curves that they belong to, in the order of the map's personas. */
export function collectSeries(
  lane: Lane,
  cells: readonly (readonly Card[])[],
  { map, columns, unit, leads, room = 0 }: SeriesPlacing,
): Series[] {
  const byKey = new Map<string, Series>();
  const start = (columns[0]?.x ?? 0) + SCALE_ROOM;
  const end = (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.w ?? 0);
  cells.forEach((cell, from) => {
    const counts = new Map<string, number>();
    const emotions = cell.filter((card): card is CardOf<'emotion'> => card.kind === 'emotion');
    const keyed = emotions.map((card) => {
      const personaId = card.personaId ?? lane.personaId;
      const key = `${personaId ?? ''}|${card.variant}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return { card, key, personaId };
    });
    const seen = new Map<string, number>();
    for (const { card, key, personaId } of keyed) {
      const first = columns[from];
      const last = columns[lastCovered(columns, from, card.span)];
      if (!first || !last) continue;
      const position = (seen.get(key) ?? 0) + 1;
      seen.set(key, position);
      const w = last.x + last.w - first.x;
      const x = first.x + (w * position) / ((counts.get(key) ?? 1) + 1);
      const one = byKey.get(key) ?? { key, personaId, variant: card.variant, drafts: [] };
      byKey.set(key, one);
      const around = Math.max(0, room - w) / 2;
      // At an edge, what is missing on one side is there on the other.
      const reach = (most: number, around: number) => ({
        left: Math.max(start, Math.min(first.x - around, end - most)),
        right: Math.min(end, Math.max(first.x + w + around, start + most)),
      });
      const most = room * IN_FEWER_LINES;
      const words = [card.label?.trim() ?? '', ...leads(card.id)].filter(Boolean).join('\n');
      one.drafts.push({
        card,
        x,
        y: -card.score * unit,
        r: 0,
        score: card.score,
        words,
        ...reach(room, around),
        ...(most > w && { beyond: reach(most, (most - w) / 2) }),
      });
    }
  });
  const place = ({ personaId, variant }: Series) => placeOfPersona(map, personaId) * 2 + (variant === 'to-be' ? 1 : 0);
  return [...byKey.values()].sort((a, b) => place(a) - place(b));
}

/** The place of a persona among the map's, from 0; -1 for a curve of nobody in particular. */
export function placeOfPersona(map: JourneyMap, personaId: string | undefined): number {
  return personaId === undefined ? -1 : inOrder(map.personas).findIndex(({ id }) => id === personaId);
}
