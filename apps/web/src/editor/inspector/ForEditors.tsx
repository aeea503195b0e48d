import type { ReactNode } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';

/** Shows what changes the map, to those who may. */
export function ForEditors({ children }: { readonly children: ReactNode }) {
  return useEditorState((state) => state.mayEdit) ? children : null;
}
