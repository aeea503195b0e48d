import type { MapReader } from '@milepost/schema/http';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { mentionAt, readersLike, type Typed } from './mentionAt.ts';

/** Offers people while a name is typed after an @, and puts the one who is chosen into the text. */
export function useMentions(
  area: RefObject<HTMLTextAreaElement | null>,
  readers: readonly MapReader[],
  write: (text: string) => void,
) {
  const [typed, setTyped] = useState<Typed>();
  const [at, setAt] = useState(0);
  const caret = useRef<number>(undefined);
  const id = useId();
  const found = typed ? readersLike(readers, typed.text) : [];
  const isOpen = found.length > 0;
  const chosen = found[Math.min(at, found.length - 1)];

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  const look = () => {
    const { value = '', selectionStart = 0 } = area.current ?? {};
    setTyped(readers.length > 0 ? mentionAt(value, selectionStart) : undefined);
    setAt(0);
  };
  const choose = ({ name }: MapReader) => {
    const { value = '', selectionStart = 0 } = area.current ?? {};
    if (!typed) return;
    const before = `${value.slice(0, typed.start)}@${name} `;
    caret.current = before.length;
    write(before + value.slice(selectionStart).replace(/^ /, ''));
    setTyped(undefined);
    area.current?.focus();
  };

  return {
    look,
    /** Whether the key was meant for the list. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (!isOpen || !chosen) return false;
      if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
      else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) choose(chosen);
      else if (event.key === 'Escape') setTyped(undefined);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    props: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': isOpen && chosen ? `${id} ${chosen.id}`.replaceAll(' ', '-') : undefined,
      onBlur: () => setTyped(undefined),
      onSelect: () => {
        if (typed) look();
      },
    },
    list: { id, readers: found, chosen, onChoose: choose },
  };
}
