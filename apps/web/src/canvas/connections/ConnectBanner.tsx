import { cancelConnecting } from '../../editor/connecting/connect.ts';
import { shortNameOfCard } from '../../editor/texts/nameOfConnection.ts';
import { messages } from '../../i18n/connectionMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { ByHand } from '../../ui/ByHand.tsx';
import styles from './Connections.module.css';

/** Says how to choose the card to connect to, while it is chosen without dragging. */
export function ConnectBanner() {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  const cardId = useEditorState(({ mode }) =>
    mode.kind === 'connecting' && mode.by === 'steps' ? mode.cardId : undefined,
  );
  if (cardId === undefined) return null;
  return (
    <div className={styles.banner}>
      <span>
        <ByHand {...messages.banner.connect(shortNameOfCard(map, cardId))} />
      </span>
      <Button size="small" onClick={() => cancelConnecting(editor)}>
        {messages.banner.cancel}
      </Button>
    </div>
  );
}
