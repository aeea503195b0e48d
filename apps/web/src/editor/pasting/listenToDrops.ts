import type { Editor } from '../../store/createEditor.ts';
import { IDLE } from '../../store/mode.ts';
import { targetAt } from '../moving/targetAt.ts';
import { endTyping } from '../typing/typing.ts';
import { canTakeIn, takeIn } from './takeIn.ts';

/** What is dragged in from another program or page; nothing is known of it until it is dropped. */
const CARGO = { kind: 'from-outside' } as const;

/**
 * Takes part in drags from elsewhere over the canvas: the cell beneath is tinted as in any other move, near an edge the
 * canvas scrolls, and what is dropped goes in there as if it were pasted. Ends with `signal`.
 */
export function listenToDrops(editor: Editor, signal: AbortSignal): void {
  const isOver = () => editor.state.mode.kind === 'moving' && editor.state.mode.cargo.kind === 'from-outside';
  const leave = () => {
    if (isOver()) editor.setMode(IDLE);
  };
  const onOver = (event: DragEvent) => {
    const { dataTransfer, clientX, clientY } = event;
    if (!dataTransfer || !canTakeIn(dataTransfer) || !isCanvas(event.target)) {
      leave();
      return;
    }
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
    if (!editor.state.mayEdit) return;
    if (!isOver()) endTyping(editor);
    editor.view.scrollAtEdge(clientX, clientY);
    const { map, layout, mode } = editor.state;
    const { x, y } = editor.view.toLayout(clientX, clientY);
    const target = editor.view.targetAt
      ? editor.view.targetAt(CARGO, clientX, clientY)
      : targetAt(map, layout, CARGO, x, y);
    if (target?.kind === 'cell' && target.takes) dataTransfer.dropEffect = 'copy';
    const isSame = mode.kind === 'moving' && JSON.stringify(mode.target) === JSON.stringify(target);
    if (!isOver() || !isSame) editor.setMode({ kind: 'moving', cargo: CARGO, by: 'drag', target });
  };
  const onDrop = (event: DragEvent) => {
    const { mode } = editor.state;
    if (mode.kind !== 'moving' || mode.cargo.kind !== 'from-outside') return;
    event.preventDefault();
    editor.setMode(IDLE);
    const { target } = mode;
    if (!event.dataTransfer || target?.kind !== 'cell' || !target.takes) return;
    const { laneId, stepId, index } = target;
    takeIn(editor, event.dataTransfer, { laneId, stepId, index });
  };
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (!isCanvas(relatedTarget)) leave();
  };
  window.addEventListener('dragover', onOver, { signal });
  window.addEventListener('drop', onDrop, { signal });
  window.addEventListener('dragleave', onLeave, { signal });
  // Drags that end elsewhere may end without a word; pointers move only when nothing is dragged.
  for (const type of ['dragend', 'pointermove']) window.addEventListener(type, leave, { signal });
}

function isCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('input, textarea, [contenteditable]')) return false;
  return target.closest('[data-canvas], [data-table]') !== null;
}
