import type { JourneyMap } from '@milepost/schema';
import { type KeyboardEvent, type MouseEvent, type PointerEvent as ReactPointerEvent, useMemo } from 'react';
import { openMenu } from '../../editor/actions/openMenu.ts';
import { dragCargo } from '../../editor/moving/dragCargo.ts';
import { nameOfPlace } from '../../editor/texts/nameOf.ts';
import { beginTyping, endTyping } from '../../editor/typing/typing.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { placeKey } from '../../store/place.ts';
import { trackPointer } from '../pointer/trackPointer.ts';

const COLLECTION_OF = { stage: 'stages', step: 'steps', lane: 'lanes' } as const;

/** What the names of headers are made of; that of a step does not count cards. */
const NAMED_BY = {
  stage: ['stages', 'steps', 'cards'],
  step: ['stages', 'steps'],
  lane: ['lanes', 'steps', 'cards'],
} as const;

/** The name of a header's place, which is asked for at every change of anything: made anew only when it may be another. */
function keptName(place: { kind: 'stage' | 'step' | 'lane'; id: string }): (map: JourneyMap) => string {
  let known: { map: JourneyMap; name: string } | undefined;
  return (map) => {
    const before = known?.map;
    if (!known || !NAMED_BY[place.kind].every((part) => before?.[part] === map[part])) {
      known = { map, name: nameOfPlace(map, place) };
    }
    return known.name;
  };
}

/**
 * What every header does: a click selects, a drag moves, a double click renames or what it is told instead, the other
 * button opens the menu.
 */
export function useHeader(kind: 'stage' | 'step' | 'lane', id: string, onDoubleClick?: () => void) {
  const editor = useEditor();
  const nameOf = useMemo(() => keptName({ kind, id }), [kind, id]);
  const label = useEditorState(({ map }) => nameOf(map));
  const isHere = useEditorState(({ place }) => place.kind === kind && place.id === id);
  const isSelected = useEditorState(({ selection }) => selection.kind === kind && selection.id === id);
  const isTyping = useEditorState(
    ({ mode }) => mode.kind === 'typing' && mode.target.in === COLLECTION_OF[kind] && mode.target.id === id,
  );
  const isMoving = useEditorState(
    ({ mode }) => mode.kind === 'moving' && mode.cargo.kind === kind && mode.cargo.id === id,
  );

  const select = () => {
    editor.stand({ kind, id });
    editor.select({ kind, id });
  };

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    // A second finger zooms.
    if (event.button !== 0 || !event.isPrimary) return;
    const element = event.currentTarget.parentElement ?? event.currentTarget;
    endTyping(editor);
    select();
    let drag: ReturnType<typeof dragCargo> | undefined;
    const from = { x: event.clientX, y: event.clientY };
    const letGo = () => {
      element.style.translate = '';
      drag = undefined;
    };
    trackPointer(event.nativeEvent, {
      onStart: () => {
        if (editor.state.mayEdit) drag = dragCargo(editor, { kind, id }, from.x, from.y);
      },
      onMove: (move) => {
        if (!drag) return;
        drag.moveTo(move.clientX, move.clientY);
        // It follows the pointer in px of the strip, which may be scaled.
        const scale = element.getBoundingClientRect().width / element.offsetWidth || 1;
        element.style.translate = `${(move.clientX - from.x) / scale}px ${(move.clientY - from.y) / scale}px`;
      },
      onDrop: () => {
        drag?.drop();
        letGo();
      },
      onCancel: () => {
        drag?.cancel();
        letGo();
      },
      onHold: () => openMenu.run(editor),
    });
  };

  const rename = () => beginTyping(editor, { in: COLLECTION_OF[kind], id }, 'all');

  return {
    isSelected,
    isTyping,
    isMoving,
    openMenu: (event: MouseEvent) => {
      event.preventDefault();
      select();
      openMenu.run(editor);
    },
    props: {
      role: 'button',
      tabIndex: isHere ? 0 : -1,
      'aria-label': label,
      'aria-pressed': isSelected,
      'data-place': placeKey({ kind, id }),
      onPointerDown,
      onDoubleClick: onDoubleClick ?? rename,
      onContextMenu: (event: MouseEvent) => {
        event.preventDefault();
        if (event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch') return;
        select();
        openMenu.run(editor);
      },
      // A screen reader's click comes without a pointer.
      onClick: (event: MouseEvent) => {
        if (event.detail === 0) select();
      },
      onKeyUp: (event: KeyboardEvent) => {
        if (event.key === ' ') event.preventDefault();
      },
    } as const,
  };
}
