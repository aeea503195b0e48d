import type { Editor } from '../../store/createEditor.ts';
import type { Cargo, Target } from '../../store/mode.ts';
import { endTyping } from '../typing/typing.ts';
import { cancelMove, drop } from './drop.ts';
import { targetAt } from './targetAt.ts';

/** A pointer that carries something over the canvas. */
export interface CargoDrag {
  /** The pointer is at this point of the window now. */
  moveTo(clientX: number, clientY: number): void;
  drop(): void;
  cancel(): void;
}

/**
 * Begins to drag something from a point of the window on. What is under the pointer becomes the target; near an edge the
 * canvas scrolls, also while the pointer rests. One change of the map, on drop.
 */
export function dragCargo(editor: Editor, cargo: Cargo, clientX: number, clientY: number): CargoDrag {
  endTyping(editor);
  const from = editor.view.toLayout(clientX, clientY);
  let at = { x: clientX, y: clientY };
  let frame = 0;
  const along = AXIS[cargo.kind];
  // A header goes by its middle, wherever it is held: it passes another when it covers more than half of it.
  const middle = middleOf(editor, cargo);
  const shift = middle ? { x: middle.x - from.x, y: middle.y - from.y } : { x: 0, y: 0 };
  editor.setMode({ kind: 'moving', cargo, by: 'drag', target: undefined });

  const follow = () => {
    const { mode, map, layout } = editor.state;
    // A colleague may have deleted what is carried.
    if (mode.kind !== 'moving') return;
    const { x, y } = editor.view.toLayout(at.x, at.y);
    editor.view.carry({ x: x - from.x, y: y - from.y });
    const targetHere = () =>
      editor.view.targetAt
        ? editor.view.targetAt(cargo, at.x, at.y)
        : targetAt(map, layout, cargo, x + shift.x, y + shift.y);
    const target = editor.view.holds(at.x, at.y) ? targetHere() : undefined;
    if (!sameTarget(mode.target, target)) editor.setMode({ ...mode, target });
  };
  const began = performance.now();
  let mayScroll = false;
  const scroll = (now: number) => {
    // A drag that begins near an edge, or comes in over one, is not meant to scroll there at once.
    mayScroll ||= !editor.view.isAtEdge(at.x, at.y) || (cargo.kind !== 'new-card' && now - began > PATIENCE);
    if (mayScroll && editor.view.scrollAtEdge(at.x, at.y, along)) follow();
    frame = requestAnimationFrame(scroll);
  };
  frame = requestAnimationFrame(scroll);
  const end = () => {
    cancelAnimationFrame(frame);
    editor.view.carry(undefined);
  };

  return {
    moveTo(x, y) {
      at = { x, y };
      follow();
    },
    drop() {
      end();
      drop(editor);
    },
    cancel() {
      end();
      cancelMove(editor);
    },
  };
}

/** How long (ms) a drag that began near an edge takes to scroll there. */
const PATIENCE = 500;

const AXIS = { stage: 'x', step: 'x', lane: 'y', cards: 'both', 'new-card': 'both', 'from-outside': 'both' } as const;

function middleOf({ state: { layout } }: Editor, cargo: Cargo): { x: number; y: number } | undefined {
  if (cargo.kind !== 'stage' && cargo.kind !== 'step' && cargo.kind !== 'lane') return undefined;
  const boxes = { stage: layout.stages, step: layout.steps, lane: layout.lanes }[cargo.kind];
  const box = boxes.find(({ id }) => id === cargo.id);
  return box && { x: box.x + box.w / 2, y: box.y + box.h / 2 };
}

function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
