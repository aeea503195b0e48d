import { LIMITS } from '@milepost/schema';
import type { EditorState } from '../../store/editorState.ts';
import { within } from './dragSize.ts';
import { SIZE_STEP, type Sized } from './setSize.ts';
import { canSpan, spanBy } from './spans.ts';

interface Resized {
  readonly of: Sized;
  readonly to: number | null;
}

/** What becomes of the selected step's width, or of the steps that the selected cards cover; only what changes. */
export function resizedAcross({ map, layout, selection }: EditorState, by: 1 | -1): readonly Resized[] {
  if (selection.kind === 'step') {
    const step = map.steps[selection.id];
    const width = step?.width ?? layout.measures.column;
    const to = within(LIMITS.stepWidth, width + by * SIZE_STEP);
    return to === width
      ? []
      : [{ of: { kind: 'step', id: selection.id }, to: to === layout.measures.column ? null : to }];
  }
  if (selection.kind !== 'cards') return [];
  return [...selection.ids].flatMap((id) => {
    const card = map.cards[id];
    if (!canSpan(card)) return [];
    const to = spanBy(map, card, by);
    return to === card.span ? [] : [{ of: { kind: 'card', id } as const, to }];
  });
}

/** What becomes of the selected lane's height. */
export function resizedDown({ map, layout, selection }: EditorState, by: 1 | -1): readonly Resized[] {
  if (selection.kind !== 'lane') return [];
  const box = layout.lanes.find(({ id }) => id === selection.id);
  if (!box || box.form === 'divider' || box.form === 'collapsed') return [];
  // As tall as its cards need, it can't become less.
  if (by < 0 && map.lanes[selection.id]?.height === undefined) return [];
  const to = within(LIMITS.laneHeight, box.h + by * SIZE_STEP);
  return to === box.h ? [] : [{ of: { kind: 'lane', id: selection.id }, to }];
}

/** The selected step or lane whose size was set by hand. */
export function sizedByHand({ map, selection }: EditorState): Sized | undefined {
  if (selection.kind === 'step' && map.steps[selection.id]?.width !== undefined) return selection as Sized;
  if (selection.kind === 'lane' && map.lanes[selection.id]?.height !== undefined) return selection as Sized;
  return undefined;
}
