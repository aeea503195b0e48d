import type { Collection, JourneyMap } from './journeyMap.ts';
import { mainText } from './records/cardText.ts';

/** What a comment can be pinned to: the map itself, or a record of it. A point of a curve is a card. */
export const ANCHOR_KINDS = ['map', 'stage', 'step', 'lane', 'card', 'connection'] as const;

export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** The map, or a part of it by its id. */
export interface AnchorRef {
  kind: AnchorKind;
  id?: string | undefined;
}

const COLLECTION_OF = {
  stage: 'stages',
  step: 'steps',
  lane: 'lanes',
  card: 'cards',
  connection: 'connections',
} as const satisfies Record<Exclude<AnchorKind, 'map'>, Collection>;

/** Whether the map has the part. */
export function hasAnchor(map: JourneyMap, { kind, id }: AnchorRef): boolean {
  return kind === 'map' || (id !== undefined && Object.hasOwn(map[COLLECTION_OF[kind]], id));
}

/** What a part of the map says, which may be nothing yet; undefined when the map doesn't have it. */
export function anchorText(map: JourneyMap, anchor: AnchorRef): string | undefined {
  if (!hasAnchor(map, anchor)) return undefined;
  const { kind, id = '' } = anchor;
  switch (kind) {
    case 'map':
      return map.map.title;
    case 'card':
      return textOfCard(map, id);
    case 'connection':
      return textOfConnection(map, id);
    case 'step':
      return map.steps[id]?.name || map.stages[map.steps[id]?.stageId ?? '']?.name;
    default:
      return map[COLLECTION_OF[kind]][id]?.name;
  }
}

/** The stage that a part lies in; undefined for what lies in none or in several, and for what the map doesn't have. */
export function stageOfAnchor(map: JourneyMap, { kind, id = '' }: AnchorRef): string | undefined {
  if (!hasAnchor(map, { kind, id })) return undefined;
  switch (kind) {
    case 'stage':
      return id;
    case 'step':
      return map.steps[id]?.stageId;
    case 'card':
      return stageOfCard(map, id);
    case 'connection':
      return stageOfCard(map, map.connections[id]?.fromCardId ?? '');
    default:
      return undefined;
  }
}

function textOfCard(map: JourneyMap, id: string): string {
  const card = map.cards[id];
  return card ? mainText(card) : '';
}

function textOfConnection(map: JourneyMap, id: string): string {
  const connection = map.connections[id];
  if (!connection) return '';
  return connection.label || `${textOfCard(map, connection.fromCardId)} → ${textOfCard(map, connection.toCardId)}`;
}

function stageOfCard(map: JourneyMap, id: string): string | undefined {
  return map.steps[map.cards[id]?.stepId ?? '']?.stageId;
}
