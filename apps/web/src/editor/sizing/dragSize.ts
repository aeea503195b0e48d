import { LIMITS } from '@milepost/schema';
import type { Editor } from '../../store/createEditor.ts';
import { stepAt } from '../grid/cellAt.ts';
import { endTyping } from '../typing/typing.ts';
import { type Sized, setSizes, sizeChange } from './setSize.ts';
import { mostSteps, spanUpTo } from './spans.ts';

/** An edge that a pointer holds. */
export interface SizeDrag {
  /** The pointer is at this point of the window now. */
  moveTo(clientX: number, clientY: number): void;
  keep(): void;
  cancel(): void;
}

/** Px around the usual width within which that is meant. */
const SNAP = 8;

/**
 * Begins to drag the edge of something from a point of the window on. The map shows its new size at once; it is changed
 * when the edge is let go.
 */
export function dragSize(editor: Editor, of: Sized, clientX: number, clientY: number): SizeDrag | undefined {
  const sizeAt = measuring(editor, of, editor.view.toLayout(clientX, clientY));
  if (!sizeAt || !editor.state.mayEdit) return undefined;
  endTyping(editor);
  editor.endStep();
  let size: number | null | undefined;
  return {
    moveTo(x, y) {
      const next = sizeAt(editor.view.toLayout(x, y));
      if (next === size) return;
      size = next;
      editor.draft([{ op: 'set', ...sizeChange(of, next) }]);
    },
    keep() {
      editor.draft(undefined);
      if (size !== undefined) setSizes(editor, [{ of, to: size }]);
    },
    cancel: () => editor.draft(undefined),
  };
}

type SizeAt = (point: { readonly x: number; readonly y: number }) => number | null;

/** What size something has with its edge dragged to a point of the layout. */
function measuring(
  editor: Editor,
  { kind, id }: Sized,
  from: { readonly x: number; readonly y: number },
): SizeAt | undefined {
  const { map, layout } = editor.state;
  if (kind === 'card') {
    const card = map.cards[id];
    if (!card || !layout.cardById.has(id)) return undefined;
    const most = mostSteps(map, card);
    return ({ x }) => {
      // Columns keep their places while a card grows or shrinks.
      const step = stepAt(layout, x);
      return step ? Math.min(most, spanUpTo(map, card, step.id)) : card.span;
    };
  }
  const box = (kind === 'step' ? layout.steps : layout.lanes).find((one) => one.id === id);
  if (!box) return undefined;
  if (kind === 'lane') return ({ y }) => within(LIMITS.laneHeight, box.h + y - from.y);
  const usual = layout.measures.column;
  return ({ x }) => {
    const width = within(LIMITS.stepWidth, box.w + x - from.x);
    return Math.abs(width - usual) <= SNAP ? null : width;
  };
}

/** The nearest whole number of px that may be. */
export function within({ least, most }: { readonly least: number; readonly most: number }, px: number): number {
  return Math.round(Math.max(least, Math.min(most, px)));
}
