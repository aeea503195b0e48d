import type { Editor } from '../../store/createEditor.ts';
import { IDLE } from '../../store/mode.ts';
import { endTyping } from '../typing/typing.ts';
import { CARGO, dropGoal } from './dropGoal.ts';

/**
 * Takes pictures that are pasted on the canvas or dropped on it from the desktop. What is text as well (cells of a
 * spreadsheet come with a picture of them) is left to others. Ends with `signal`.
 */
export function listen(editor: Editor, signal: AbortSignal): void {
  const onPaste = (event: ClipboardEvent) => {
    const files = picturesIn(event.clipboardData);
    if (files.length === 0 || !isOnMap(editor, event)) return;
    event.preventDefault();
    editor.page.takePictures(files, undefined);
  };
  const isOver = () => editor.state.mode.kind === 'moving' && editor.state.mode.cargo === CARGO;
  const leave = () => {
    if (isOver()) editor.setMode(IDLE);
  };
  const goalAt = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    return dropGoal(editor.state, editor.view.toLayout(event.clientX, event.clientY), files.length);
  };
  const onOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    if (!isCanvas(event.target)) return leave();
    event.preventDefault();
    event.dataTransfer.dropEffect = editor.state.mayEdit ? 'copy' : 'none';
    if (!editor.state.mayEdit) return;
    if (!isOver()) endTyping(editor);
    editor.view.scrollAtEdge(event.clientX, event.clientY);
    const { target } = goalAt(event);
    const { mode } = editor.state;
    const isSame = mode.kind === 'moving' && JSON.stringify(mode.target) === JSON.stringify(target);
    if (!isOver() || !isSame) editor.setMode({ kind: 'moving', cargo: CARGO, by: 'drag', target });
  };
  const onDrop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 || !isCanvas(event.target)) return;
    // Otherwise the browser would leave the map and show the file.
    event.preventDefault();
    const { goal } = goalAt(event);
    leave();
    editor.page.takePictures(files, goal);
  };
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (!isCanvas(relatedTarget)) leave();
  };
  // Before those who take what else may be on the clipboard.
  window.addEventListener('paste', onPaste, { signal, capture: true });
  window.addEventListener('dragover', onOver, { signal });
  window.addEventListener('drop', onDrop, { signal });
  window.addEventListener('dragleave', onLeave, { signal });
}

/** The files of a clipboard that holds nothing but pictures; a file from a folder has its name beside it. */
function picturesIn(data: DataTransfer | null): File[] {
  const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  const names = new Set(files.map(({ name }) => name));
  const words = (data?.getData('text/plain') ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  return words.every((line) => names.has(line.trim())) ? files : [];
}

function isCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-canvas]') !== null;
}

/** Whether an event of the clipboard is about the map: nothing is typed in, marked or asked in a dialog. */
function isOnMap(editor: Editor, { target }: Event): boolean {
  if (editor.state.mode.kind !== 'idle' || !(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], dialog')) return false;
  return (target === document.body || isCanvas(target)) && document.querySelector('dialog[open]') === null;
}
