import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { HandBanner } from '../../ui/HandBanner.tsx';
import { cancelMove } from '../moving/drop.ts';
import { nameOfCargo } from '../texts/nameOfThing.ts';

/** Says how to choose a place, while something is moved without dragging. */
export function MoveBanner() {
  const editor = useEditor();
  const cargo = useEditorState(({ mode }) => (mode.kind === 'moving' && mode.by === 'steps' ? mode.cargo : undefined));
  const map = useEditorState((state) => state.map);
  if (!cargo) return null;
  const text = messages.editor.moveBanner;
  const name = nameOfCargo(map, cargo);
  return (
    <HandBanner
      words={cargo.kind === 'new-card' ? text.place(name) : text.move(name)}
      cancel={text.cancel}
      onCancel={() => cancelMove(editor)}
    />
  );
}
