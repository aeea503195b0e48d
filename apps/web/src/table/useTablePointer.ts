import { type MouseEvent, type PointerEvent as ReactPointerEvent, useMemo } from 'react';
import { dragCards } from '../canvas/pointer/dragCards.ts';
import { trackPointer } from '../canvas/pointer/trackPointer.ts';
import { openMenu } from '../editor/actions/openMenu.ts';
import { addCardTo } from '../editor/cards/addCardTo.ts';
import { connect } from '../editor/connecting/connect.ts';
import { dragCargo } from '../editor/moving/dragCargo.ts';
import { drop } from '../editor/moving/drop.ts';
import { beginTyping, endTyping } from '../editor/typing/typing.ts';
import { type Editor, selectionAt } from '../store/createEditor.ts';
import { useEditor } from '../store/EditorContext.tsx';
import type { Place } from '../store/place.ts';
import { NOTHING } from '../store/selection.ts';
import { placeOf } from './placeOf.ts';

const COLLECTION_OF = { card: 'cards', stage: 'stages', step: 'steps', lane: 'lanes' } as const;

/** What pointers do on the table. Its buttons and fields have their own ways. */
export function useTablePointer() {
  const editor = useEditor();
  return useMemo(
    () => ({
      onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
        const place = placeAt(event);
        if (!place) return;
        if (event.button === 0) press(editor, event, place);
        else if (event.button === 2) selectForMenu(editor, place);
      },
      onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
        const { mode } = editor.state;
        if (mode.kind !== 'moving' || mode.by !== 'steps' || event.pointerType !== 'mouse') return;
        const target = editor.view.targetAt?.(mode.cargo, event.clientX, event.clientY);
        if (target && JSON.stringify(target) !== JSON.stringify(mode.target)) editor.setMode({ ...mode, target });
      },
      onDoubleClick: (event: MouseEvent<HTMLElement>) => {
        const place = placeAt(event);
        if (place) write(editor, place);
      },
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        if (!placeAt(event)) return;
        event.preventDefault();
        // A finger that stays is followed from where it was put down.
        if (!isTouch(event.nativeEvent)) openMenu.run(editor);
      },
      /** A screen reader's click comes without a pointer. */
      onClick: (event: MouseEvent<HTMLElement>) => {
        const place = event.detail === 0 ? placeAt(event) : undefined;
        if (place) editor.goTo(place);
      },
    }),
    [editor],
  );
}

function isTouch(event: globalThis.MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

/** What of the table an event is about; undefined for controls that lie on it. */
function placeAt({ target }: MouseEvent): Place | undefined {
  return target instanceof Element && !target.closest('button, a, input, textarea') ? placeOf(target) : undefined;
}

function press(editor: Editor, event: ReactPointerEvent, place: Place): void {
  const { mode } = editor.state;
  if (mode.kind === 'moving') {
    // Picked up without dragging: a press chooses the place.
    const target = editor.view.targetAt?.(mode.cargo, event.clientX, event.clientY);
    if (target) editor.setMode({ ...mode, target });
    drop(editor);
    event.preventDefault();
    return;
  }
  if (mode.kind === 'connecting') {
    connect(editor, place.kind === 'card' ? place.id : undefined);
    event.preventDefault();
    return;
  }
  endTyping(editor);
  if (event.pointerType === 'touch') touch(editor, event.nativeEvent, place);
  else if (place.kind === 'card') dragCards(editor, event.nativeEvent, place.id);
  else {
    select(editor, place);
    if (place.kind !== 'cell') dragHeader(editor, event.nativeEvent, place);
  }
}

/** A finger that moves scrolls the table. A tap selects, a second one writes, and one that stays opens the menu. */
function touch(editor: Editor, event: PointerEvent, place: Place): void {
  trackPointer(event, {
    threshold: 8,
    onClick: () => {
      if (isSelected(editor, place)) write(editor, place);
      else select(editor, place);
    },
    onHold: () => {
      selectForMenu(editor, place);
      openMenu.run(editor);
    },
  });
}

function dragHeader(editor: Editor, event: PointerEvent, place: Exclude<Place, { kind: 'cell' | 'card' }>): void {
  let drag: ReturnType<typeof dragCargo> | undefined;
  trackPointer(event, {
    onStart: () => {
      if (editor.state.mayEdit) drag = dragCargo(editor, place, event.clientX, event.clientY);
    },
    onMove: (move) => drag?.moveTo(move.clientX, move.clientY),
    onDrop: () => drag?.drop(),
    onCancel: () => drag?.cancel(),
  });
}

function select(editor: Editor, place: Place): void {
  editor.stand(place);
  editor.select(selectionAt(place));
}

function isSelected({ state: { selection } }: Editor, place: Place): boolean {
  if (place.kind === 'cell') return false;
  if (place.kind === 'card') return selection.kind === 'cards' && selection.ids.has(place.id);
  return selection.kind === place.kind && selection.id === place.id;
}

function selectForMenu(editor: Editor, place: Place): void {
  endTyping(editor);
  if (place.kind === 'cell') {
    editor.stand(place);
    editor.select(NOTHING);
  } else if (isSelected(editor, place)) editor.stand(place);
  else select(editor, place);
}

/** Types in what is there, or in a new card of an empty place. */
function write(editor: Editor, place: Place): void {
  if (!editor.state.mayEdit) return;
  if (place.kind === 'cell') addCardTo(editor, place);
  else beginTyping(editor, { in: COLLECTION_OF[place.kind], id: place.id }, place.kind === 'card' ? 'end' : 'all');
}
