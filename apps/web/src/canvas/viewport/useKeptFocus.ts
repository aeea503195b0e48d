import { type RefObject, useEffect } from 'react';
import { useEditor } from '../../store/EditorContext.tsx';
import type { Place } from '../../store/place.ts';
import { boxOfPlace } from './boxOfPlace.ts';

/** An element may come into the page some frames after the place that it stands for. */
const FRAMES = 10;

/** What is asked of the canvas or table. */
interface FocusedView {
  takeFocus(): void;
  /** Goes near enough to read what is about to be typed in. */
  approach(place: Place): void;
}

/**
 * Keeps the keyboard's focus on the element of the editor's place while the focus is on the canvas: also when that
 * element is deleted, scrolled away, or painted from far and comes into the page only for the focus.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, controller: FocusedView | undefined): void {
  const editor = useEditor();

  useEffect(() => {
    const element = root.current;
    if (!element || !controller) return;
    let isMine = element.contains(document.activeElement);
    let frame = 0;

    const focus = (left: number) => {
      const { activeElement } = document;
      const { mode } = editor.state;
      // While a text is typed in, the focus is in it; so it is with a field on a card.
      if (!isMine || mode.kind === 'typing') return;
      if (activeElement instanceof HTMLInputElement && element.contains(activeElement)) return;
      const key = activeElement instanceof HTMLElement ? activeElement.dataset['place'] : undefined;
      const isElsewhere =
        activeElement !== null && !element.contains(activeElement) && !activeElement.contains(element);
      if (isElsewhere) return;
      controller.takeFocus();
      const now = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['place'] : undefined;
      if ((now === undefined || now === key) && left > 0 && boxOfPlace(editor.state, editor.state.place)) {
        frame = requestAnimationFrame(() => focus(left - 1));
      }
    };
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => focus(FRAMES));
    };
    const onFocusIn = (event: FocusEvent) => {
      // What can't have the focus gives it to what is around it when it is pressed.
      if (event.target instanceof Node && event.target.contains(element)) return;
      isMine = event.target instanceof Node && element.contains(event.target);
    };
    const onPointerDown = (event: PointerEvent) => {
      isMine = event.target instanceof Node && element.contains(event.target);
      if (isMine) schedule();
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown, true);
    const stop = editor.store.subscribe((state, before) => {
      if (state.place !== before.place || state.map !== before.map || state.mode !== before.mode) schedule();
      if (state.mode.kind === 'typing' && before.mode.kind !== 'typing') controller.approach(state.place);
    });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown, true);
      stop();
    };
  }, [editor, controller, root]);
}
