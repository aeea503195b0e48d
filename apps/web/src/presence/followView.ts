import type { CanvasController } from '../canvas/viewport/CanvasController.ts';
import { MAX_ZOOM, MIN_ZOOM } from '../canvas/viewport/zooms.ts';
import type { Editor } from '../store/createEditor.ts';
import type { Others } from './Others.ts';
import { partOfWay, prefersStill } from './towards.ts';

interface View {
  /** The middle, in px of the layout. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * Keeps in sight what somebody else sees, until they go, Escape is pressed, or the view is moved by hand. Gives what ends
 * it.
 */
export function followView(editor: Editor, canvas: CanvasController, root: HTMLElement, others: Others): () => void {
  let frame = 0;
  let last = performance.now();
  /** What this moved the view to: whatever else it is, somebody else did that. */
  let put: View | undefined;
  const letGo = () => others.follow(undefined);
  const step = (now: number) => {
    frame = requestAnimationFrame(step);
    const { followed } = others;
    if (!followed) return letGo();
    const part = prefersStill() ? 1 : partOfWay(Math.min(100, now - last));
    last = now;
    const to = viewOf(editor, canvas, others.presenceOf(followed.id)?.view);
    const from = middleOf(canvas);
    if (put && !isSame(put, from)) return letGo();
    if (!to || isSame(to, from)) return;
    put = {
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
      zoom: from.zoom * (to.zoom / from.zoom) ** part,
    };
    if (isSame(put, to)) put = to;
    const { width, height } = canvas.viewport;
    canvas.goTo({ x: width / 2 - put.x * put.zoom, y: height / 2 - put.y * put.zoom, zoom: put.zoom });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isAtWorkElsewhere(event.target)) return;
    event.stopPropagation();
    letGo();
  };
  frame = requestAnimationFrame(step);
  root.addEventListener('wheel', letGo, { capture: true, passive: true });
  window.addEventListener('keydown', onKey, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener('wheel', letGo, { capture: true });
    window.removeEventListener('keydown', onKey, { capture: true });
  };
}

/** Whether Escape has something else to end: a dialog, a menu, or the typing in a field. */
function isAtWorkElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('dialog, [popover], [role="menu"], input, textarea, select, [contenteditable="true"]') !== null
  );
}

function middleOf(canvas: CanvasController): View {
  const { x, y, zoom, width, height } = canvas.viewport;
  return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, zoom };
}

/** The view that shows all that somebody sees, however their window is shaped. */
function viewOf(
  editor: Editor,
  canvas: CanvasController,
  seen: { x: number; y: number; w: number; h: number } | undefined,
): View | undefined {
  const { width, height } = canvas.viewport;
  if (!seen || width === 0) return undefined;
  const { rail } = editor.state.layout.measures;
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, width / seen.w, height / seen.h));
  return { x: seen.x + rail + seen.w / 2, y: seen.y + seen.h / 2, zoom };
}

function isSame(a: View, b: View): boolean {
  const distance = Math.hypot(a.x - b.x, a.y - b.y) * a.zoom;
  return distance < 1 && Math.abs(Math.log(a.zoom / b.zoom)) < 0.002;
}
