import type { Anchor } from '@milepost/schema/http';
import { useEffect } from 'react';
import { useEditor } from '../../store/EditorContext.tsx';
import { anchorOf } from './anchorOf.ts';

/** While a comment is placed: Enter means where the keyboard is, Escape ends it. */
export function usePlacingKeys(onPlace: (anchor: Anchor) => void, onCancel: () => void): void {
  const editor = useEditor();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="menu"], dialog'))
        return;
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.key === 'Escape') onCancel();
      else if (event.key === 'Enter' && !isOnButton) onPlace(anchorOf(editor.state.place));
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [editor, onPlace, onCancel]);
}
