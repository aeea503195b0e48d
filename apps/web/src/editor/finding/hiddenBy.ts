import type { JourneyMap } from '@milepost/schema';
import { isOfHiddenPersona, setFields } from '@milepost/schema';
import type { Editor } from '../../store/createEditor.ts';
import type { Hit } from '../../store/finding.ts';
import type { Place } from '../../store/place.ts';

/** What a hit is out of sight by. */
export interface Hider {
  readonly kind: 'hiddenLane' | 'collapsedLane' | 'collapsedStage' | 'hiddenPersona';
  readonly id: string;
  readonly name: string;
}

/** The place on the canvas where a hit is; undefined for what has none. A connection is where it begins. */
export function placeOfHit(map: JourneyMap, hit: Hit): Place | undefined {
  switch (hit.in) {
    case 'cards':
      return { kind: 'card', id: hit.id };
    case 'stages':
      return { kind: 'stage', id: hit.id };
    case 'steps':
      return { kind: 'step', id: hit.id };
    case 'lanes':
      return { kind: 'lane', id: hit.id };
    case 'connections': {
      const from = map.connections[hit.id]?.fromCardId;
      return from === undefined ? undefined : { kind: 'card', id: from };
    }
    case 'evidence': {
      const card = Object.values(map.cards).find(({ evidenceIds }) => evidenceIds?.includes(hit.id));
      return card && { kind: 'card', id: card.id };
    }
    default:
      return undefined;
  }
}

/** Everything that keeps a place out of sight. */
export function hidersOf(map: JourneyMap, place: Place): readonly Hider[] {
  const card = place.kind === 'card' ? map.cards[place.id] : undefined;
  const lane = map.lanes[card?.laneId ?? (place.kind === 'lane' ? place.id : '')];
  const stage = map.stages[map.steps[card?.stepId ?? (place.kind === 'step' ? place.id : '')]?.stageId ?? ''];
  const hiders: Hider[] = [];
  if (lane && !lane.visible) hiders.push({ kind: 'hiddenLane', id: lane.id, name: lane.name });
  if (card && lane?.collapsed) hiders.push({ kind: 'collapsedLane', id: lane.id, name: lane.name });
  if (stage?.collapsed) hiders.push({ kind: 'collapsedStage', id: stage.id, name: stage.name });
  if (card && isOfHiddenPersona(map, card)) {
    const id = (card.kind === 'emotion' ? card.personaId : undefined) ?? lane?.personaId ?? '';
    hiders.push({ kind: 'hiddenPersona', id, name: map.personas[id]?.name ?? '' });
  }
  return hiders;
}

/** Brings into sight what hides something, as one step of undo. */
export function show(editor: Editor, hiders: readonly Hider[]): void {
  editor.endStep();
  for (const { kind, id } of hiders) {
    if (kind === 'hiddenLane') editor.dispatch(setFields, { in: 'lanes', id, fields: { visible: true } }, 'open');
    if (kind === 'collapsedLane') editor.dispatch(setFields, { in: 'lanes', id, fields: { collapsed: false } }, 'open');
    if (kind === 'collapsedStage')
      editor.dispatch(setFields, { in: 'stages', id, fields: { collapsed: null } }, 'open');
    if (kind === 'hiddenPersona') editor.dispatch(setFields, { in: 'personas', id, fields: { hidden: null } }, 'open');
  }
  editor.endStep();
}
