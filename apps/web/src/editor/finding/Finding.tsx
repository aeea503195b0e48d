import { useEffect, useState } from 'react';
import { messages } from '../../i18n/findingMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { FADES_ID } from '../../store/finding.ts';
import { FindBar } from './FindBar.tsx';
import { isFiltering } from './filter.ts';
import { filterAgain, setFilter } from './filtering.ts';
import { seekAgain } from './finding.ts';
import { keepFilter, keptFilter } from './keptFilter.ts';

/** How long (ms) after a change of the map it is looked through again. */
const AGAIN_AFTER = 150;

/** What is sought in the map and what it is filtered by: the bar for them, kept up to date with the map. */
export function Finding({ mapId }: { readonly mapId: string }) {
  const editor = useEditor();
  const isOpen = useEditorState(({ finding }) => finding !== undefined);
  useFollowedMap();
  useKeptFilter(mapId);
  useEffect(() => () => editor.set({ finding: undefined }), [editor]);
  return (
    <>
      <span id={FADES_ID} hidden>
        {messages.fades}
      </span>
      {isOpen ? <FindBar /> : null}
    </>
  );
}

function useFollowedMap(): void {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const [looked, setLooked] = useState(map);
  useEffect(() => {
    if (map === looked) return;
    const timer = setTimeout(() => {
      setLooked(map);
      seekAgain(editor);
      filterAgain(editor);
    }, AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [editor, map, looked]);
}

function useKeptFilter(mapId: string): void {
  const editor = useEditor();
  useEffect(() => {
    const kept = keptFilter(mapId);
    if (isFiltering(kept)) setFilter(editor, kept);
    return editor.store.subscribe(({ filter }, before) => {
      if (filter !== before.filter) keepFilter(mapId, filter);
    });
  }, [editor, mapId]);
}
