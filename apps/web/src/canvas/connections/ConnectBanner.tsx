import { cancelConnecting } from '../../editor/connecting/connect.ts';
import { shortNameOfCard } from '../../editor/texts/nameOfConnection.ts';
import { messages } from '../../i18n/connectionMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { HandBanner } from '../../ui/HandBanner.tsx';

/** Says how to choose the card to connect to, while it is chosen without dragging. */
export function ConnectBanner() {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const cardId = useEditorState(({ mode }) =>
    mode.kind === 'connecting' && mode.by === 'steps' ? mode.cardId : undefined,
  );
  if (cardId === undefined) return null;
  return (
    <HandBanner
      words={messages.banner.connect(shortNameOfCard(map, cardId))}
      cancel={messages.banner.cancel}
      onCancel={() => cancelConnecting(editor)}
    />
  );
}
