import { inOrder, movePersona, type Persona, setFields } from '@milepost/schema';
import { ChevronDown, ChevronUp, Eye, EyeOff, GripVertical } from 'lucide-react';
import { type PointerEvent, useRef, useState } from 'react';
import { messages } from '../../i18n/detailMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Avatar } from './Avatar.tsx';
import styles from './PersonaList.module.css';

/** Whose journey it is: a click opens a persona, an eye shows or hides them, and they can be put into another order. */
export function PersonaList() {
  const editor = useEditor();
  const personas = inOrder(useEditorState(({ map }) => map.personas));
  const mayEdit = useEditorState((state) => state.mayEdit);
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<{ readonly id: string; readonly to: number }>();
  const text = messages.editor.personas;
  const nameOf = ({ name }: Persona) => name.trim() || messages.editor.things.persona;

  const move = (persona: Persona, index: number) => {
    if (index < 0 || index >= personas.length) return;
    if (!editor.dispatch(movePersona, { id: persona.id, index })) return;
    editor.announce(text.moved(nameOf(persona), index + 1, personas.length));
  };
  const show = (persona: Persona) => {
    editor.dispatch(setFields, { in: 'personas', id: persona.id, fields: { hidden: persona.hidden ? null : true } });
    editor.announce(persona.hidden ? text.shown(nameOf(persona)) : text.hidden(nameOf(persona)));
  };
  /** The place among the other rows that a pointer is at. */
  const placeAt = (y: number) => {
    const others = list.current?.querySelectorAll('[data-dragged="false"]') ?? [];
    const boxes = [...others].map((row) => row.getBoundingClientRect());
    return boxes.filter(({ top, height }) => y > top + height / 2).length;
  };
  const drag = (persona: Persona) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id: persona.id, to: personas.indexOf(persona) });
    },
    onPointerMove: (event: PointerEvent) => {
      if (dragged?.id === persona.id) setDragged({ id: persona.id, to: placeAt(event.clientY) });
    },
    onPointerUp: () => {
      if (dragged?.id === persona.id) move(persona, dragged.to);
      setDragged(undefined);
    },
    onPointerCancel: () => setDragged(undefined),
  });

  return (
    <ul ref={list} className={styles.list}>
      {inDraggedOrder(personas, dragged).map((persona) => {
        const index = personas.indexOf(persona);
        return (
          <li key={persona.id} className={styles.row} data-dragged={dragged?.id === persona.id}>
            {mayEdit && personas.length > 1 ? (
              <span className={styles.grip} aria-hidden="true" {...drag(persona)}>
                <GripVertical />
              </span>
            ) : null}
            <button
              type="button"
              className={styles.persona}
              data-hidden={persona.hidden === true}
              onClick={() => editor.select({ kind: 'persona', id: persona.id })}
            >
              <Avatar persona={persona} index={index} />
              <span className={styles.words}>
                <span>{nameOf(persona)}</span>
                {persona.role ? <small>{persona.role}</small> : null}
                {persona.hidden ? <small>{messages.editor.inspector.notShown}</small> : null}
              </span>
            </button>
            {mayEdit ? (
              <span className={styles.buttons}>
                {personas.length > 1 ? (
                  <>
                    <IconButton
                      size="small"
                      label={text.up(nameOf(persona))}
                      icon={<ChevronUp />}
                      aria-disabled={index === 0}
                      onClick={() => move(persona, index - 1)}
                    />
                    <IconButton
                      size="small"
                      label={text.down(nameOf(persona))}
                      icon={<ChevronDown />}
                      aria-disabled={index === personas.length - 1}
                      onClick={() => move(persona, index + 1)}
                    />
                  </>
                ) : null}
                <IconButton
                  size="small"
                  label={text.shows(nameOf(persona))}
                  icon={persona.hidden ? <EyeOff /> : <Eye />}
                  aria-pressed={!persona.hidden}
                  onClick={() => show(persona)}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** The personas as they would stand if the one that is dragged were let go now. */
function inDraggedOrder(
  personas: readonly Persona[],
  dragged: { id: string; to: number } | undefined,
): readonly Persona[] {
  const persona = personas.find(({ id }) => id === dragged?.id);
  if (!persona || !dragged) return personas;
  const others = personas.filter((one) => one !== persona);
  return [...others.slice(0, dragged.to), persona, ...others.slice(dragged.to)];
}
