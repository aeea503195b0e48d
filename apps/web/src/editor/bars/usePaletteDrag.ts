import type { CardKind } from '@milepost/schema';
import { LANE_KIND_OF_CARD } from '@milepost/schema';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { trackPointer } from '../../canvas/pointer/trackPointer.ts';
import { messages } from '../../i18n/messages.ts';
import type { Editor } from '../../store/createEditor.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IDLE } from '../../store/mode.ts';
import { addLane } from '../actions/addLane.ts';
import { gridOf } from '../grid/gridOf.ts';
import { dragCargo } from '../moving/dragCargo.ts';
import { pickUp } from '../moving/pickUp.ts';
import { takesCargo } from '../moving/takesCargo.ts';
import styles from './Palette.module.css';

/** A kind of card in the palette: dragged onto the map, or pressed and then put where the next press is. */
export function usePaletteDrag(kind: CardKind) {
  const editor = useEditor();
  const isChosen = useEditorState(
    ({ mode }) => mode.kind === 'moving' && mode.cargo.kind === 'new-card' && mode.cargo.cardKind === kind,
  );

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const source = event.currentTarget;
    let drag: ReturnType<typeof dragCargo> | undefined;
    let ghost: HTMLElement | undefined;
    const end = () => {
      ghost?.remove();
      source.dataset['dragged'] = '';
      editor.view.takeFocus();
    };
    trackPointer(event.nativeEvent, {
      onStart: (start) => {
        if (!hasLaneFor(editor, kind)) return;
        ghost = makeGhost(source, kind);
        drag = dragCargo(editor, { kind: 'new-card', cardKind: kind }, start.clientX, start.clientY);
      },
      onMove: (move) => {
        drag?.moveTo(move.clientX, move.clientY);
        if (ghost) ghost.style.translate = `${move.clientX}px ${move.clientY}px`;
      },
      onDrop: () => {
        drag?.drop();
        end();
      },
      onCancel: () => {
        drag?.cancel();
        end();
      },
    });
  };

  return {
    isChosen,
    props: {
      onPointerDown,
      onClick: (event: { currentTarget: HTMLElement }) => {
        // The click at the end of a drag that was let go over the palette again.
        if (event.currentTarget.dataset['dragged'] !== undefined) {
          delete event.currentTarget.dataset['dragged'];
          return;
        }
        if (isChosen) editor.setMode(IDLE);
        else if (hasLaneFor(editor, kind)) pickUp(editor, { kind: 'new-card', cardKind: kind });
      },
    },
  };
}

/** Whether any lane takes such a card; otherwise offers to add one. */
function hasLaneFor(editor: Editor, kind: CardKind): boolean {
  const { map } = editor.state;
  if (gridOf(map).cardLanes.some((lane) => takesCargo(map, lane.id, { kind: 'new-card', cardKind: kind }))) return true;
  const text = messages.editor;
  const lane = addLane[LANE_KIND_OF_CARD[kind]];
  editor.page.notify(text.noLaneFor(text.cardKinds[kind]), {
    label: lane.label(editor.state),
    run: () => lane.run(editor),
  });
  return false;
}

/** What follows the pointer on its way to the map. */
function makeGhost(source: HTMLElement, kind: CardKind): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = styles.ghost ?? '';
  ghost.setAttribute('aria-hidden', 'true');
  const icon = source.querySelector('svg')?.cloneNode(true);
  if (icon) ghost.append(icon);
  ghost.append(messages.editor.cardKinds[kind]);
  document.body.append(ghost);
  return ghost;
}
