import type { JourneyMap } from '@milepost/schema';

/** What is selected: cards, or one thing of another kind. What the inspector shows and most actions act on. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'cards'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'stage' | 'step' | 'lane' | 'persona' | 'connection'; readonly id: string };

export const NOTHING: Selection = { kind: 'none' };

/** A selection of cards; `NOTHING` when there are none. */
export function selectionOf(ids: Iterable<string>): Selection {
  const set = new Set(ids);
  return set.size === 0 ? NOTHING : { kind: 'cards', ids: set };
}

/** The ids of the selected cards. */
export function selectedCards(selection: Selection): readonly string[] {
  return selection.kind === 'cards' ? [...selection.ids] : [];
}

const COLLECTION_OF = {
  stage: 'stages',
  step: 'steps',
  lane: 'lanes',
  persona: 'personas',
  connection: 'connections',
} as const;

/** The selection without cards and steps that went out of sight with a stage that was collapsed just now. */
export function selectionInSight(selection: Selection, before: JourneyMap, after: JourneyMap): Selection {
  if (before.stages === after.stages) return selection;
  const isGone = (stepId: string | undefined) => {
    const stage = after.stages[after.steps[stepId ?? '']?.stageId ?? ''];
    return stage?.collapsed === true && before.stages[stage.id]?.collapsed !== true;
  };
  if (selection.kind === 'step') return isGone(selection.id) ? NOTHING : selection;
  if (selection.kind !== 'cards') return selection;
  const left = [...selection.ids].filter((id) => !isGone(after.cards[id]?.stepId));
  return left.length === selection.ids.size ? selection : selectionOf(left);
}

/** The selection without what is no longer in the map. The very same object when all of it still is. */
export function existingSelection(selection: Selection, map: JourneyMap): Selection {
  if (selection.kind === 'none') return selection;
  if (selection.kind === 'cards') {
    const left = [...selection.ids].filter((id) => Object.hasOwn(map.cards, id));
    return left.length === selection.ids.size ? selection : selectionOf(left);
  }
  return Object.hasOwn(map[COLLECTION_OF[selection.kind]], selection.id) ? selection : NOTHING;
}
