import type { Presence } from '@milepost/schema/collab';
import type { CanvasController } from '../canvas/viewport/CanvasController.ts';
import type { Editor } from '../store/createEditor.ts';
import type { EditorState } from '../store/editorState.ts';
import type { Others } from './Others.ts';

/** How long (ms) there is at least between two words to the others; longer where many listen. */
const PAUSE = 33;
const MANY = 8;

/** As many things are pointed out at most. */
const MOST = 50;

/** Where a canvas is looked at and pointed to. */
interface Canvas {
  readonly controller: CanvasController;
  readonly root: HTMLElement;
}

/**
 * Tells the others what is selected and typed in; on a canvas also where the pointer is, and what is dragged and seen.
 * Gives what ends it.
 */
export function tellOthers(editor: Editor, others: Others, canvas?: Canvas): () => void {
  let pointer: Pick<PointerEvent, 'clientX' | 'clientY'> | undefined;
  let carried: { x: number; y: number } | undefined;
  let timer = 0;
  let said = '';

  const presenceNow = (): Presence => {
    const { rail } = editor.state.layout.measures;
    const view = canvas?.controller.inSight;
    const at = pointer && canvas?.controller.toLayout(pointer.clientX, pointer.clientY);
    return {
      ...(at ? { pointer: { x: round(at.x - rail), y: round(at.y) } } : {}),
      ...doingOf(editor.state, carried),
      ...(view && view.w > 0 ? { view: { x: round(view.x - rail), y: round(view.y), w: view.w, h: view.h } } : {}),
    };
  };
  const say = () => {
    timer = 0;
    // Those who come are told then: while nobody is there, nothing is said.
    const presence = others.people.length > 0 ? presenceNow() : {};
    const text = JSON.stringify(presence);
    if (text === said) return;
    said = text;
    others.say(presence);
  };
  const soon = () => {
    timer ||= window.setTimeout(say, PAUSE * Math.max(1, others.people.length / MANY));
  };
  const onMove = ({ clientX, clientY, pointerType }: PointerEvent) => {
    // A finger covers what it points at only while it is down.
    if (pointerType === 'touch' && editor.state.mode.kind === 'idle') return;
    pointer = { clientX, clientY };
    soon();
  };
  const onLeave = () => {
    pointer = undefined;
    soon();
  };
  const onHidden = () => {
    if (document.hidden) onLeave();
  };
  canvas?.root.addEventListener('pointermove', onMove, { passive: true });
  canvas?.root.addEventListener('pointerleave', onLeave);
  document.addEventListener('visibilitychange', onHidden);
  const ends = [
    editor.store.subscribe(({ selection, mode }, before) => {
      if (selection !== before.selection || mode !== before.mode) soon();
    }),
    canvas?.controller.onViewport(soon),
    canvas?.controller.onCarry((offset) => {
      carried = offset;
      soon();
    }),
    others.subscribe(soon),
  ];
  soon();
  return () => {
    clearTimeout(timer);
    canvas?.root.removeEventListener('pointermove', onMove);
    canvas?.root.removeEventListener('pointerleave', onLeave);
    document.removeEventListener('visibilitychange', onHidden);
    for (const end of ends) end?.();
    others.say({});
  };
}

/** What the hands do with which things. */
function doingOf({ selection, mode }: EditorState, carried: { x: number; y: number } | undefined): Presence {
  const ids = selection.kind === 'cards' ? [...selection.ids] : selection.kind === 'none' ? [] : [selection.id];
  const presence: Presence = {};
  if (selection.kind !== 'none') presence.selection = { kind: selection.kind, ids: ids.slice(0, MOST) };
  if (mode.kind === 'typing') presence.typing = { in: mode.target.in, id: mode.target.id };
  if (mode.kind === 'moving' && mode.by === 'drag' && mode.cargo.kind === 'cards' && carried) {
    presence.drag = { ids: mode.cargo.ids.slice(0, MOST), x: round(carried.x), y: round(carried.y) };
  }
  return presence;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
