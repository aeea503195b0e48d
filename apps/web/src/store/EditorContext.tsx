import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Editor } from './createEditor.ts';
import type { EditorState } from './editorState.ts';

/** The open map, for every component of the editor. */
export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('useEditor outside of an editor');
  return editor;
}

/** A part of the editor's state; the component renders again when this part changes, compared by identity. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}
