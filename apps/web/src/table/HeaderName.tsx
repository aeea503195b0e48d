import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { openMenu } from '../editor/actions/openMenu.ts';
import { nameOfPlace } from '../editor/texts/nameOf.ts';
import { TypingField } from '../editor/typing/TypingField.tsx';
import { messages } from '../i18n/tableMessages.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import { placeKey } from '../store/place.ts';
import { classNames } from '../ui/classNames.ts';
import styles from './MapTable.module.css';
import { sideOfTarget } from './sideOfTarget.ts';

const COLLECTION_OF = { stage: 'stages', step: 'steps', lane: 'lanes' } as const;

interface HeaderNameProps {
  readonly kind: 'stage' | 'step' | 'lane';
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
  /** What is said beneath the name. */
  readonly children?: ReactNode;
}

/** The name of a stage, step or lane in its header: to be selected, renamed, and asked for its menu. */
export function HeaderName({ kind, id, name, icon, children }: HeaderNameProps) {
  const editor = useEditor();
  const isHere = useEditorState(({ place }) => place.kind === kind && place.id === id);
  const isSelected = useEditorState(({ selection }) => selection.kind === kind && selection.id === id);
  const isMoving = useEditorState(
    ({ mode }) => mode.kind === 'moving' && mode.cargo.kind === kind && mode.cargo.id === id,
  );
  const isTyping = useEditorState(
    ({ mode }) => mode.kind === 'typing' && mode.target.in === COLLECTION_OF[kind] && mode.target.id === id,
  );
  const side = useEditorState((state) => sideOfTarget(state, kind, id));
  const words = name.trim();
  return (
    <div
      className={classNames(styles.header, isSelected && styles.selectedHeader, isMoving && styles.moved)}
      data-side={side}
    >
      {icon}
      {isTyping ? (
        <TypingField target={{ in: COLLECTION_OF[kind], id }} className={styles.field ?? ''} line={20} />
      ) : (
        <div
          role="button"
          className={styles.name}
          tabIndex={isHere ? 0 : -1}
          aria-label={nameOfPlace(editor.state.map, { kind, id })}
          aria-pressed={isSelected}
          data-place={placeKey({ kind, id })}
        >
          <bdi className={words ? undefined : styles.unnamed}>{words || messages.table.unnamed[kind]}</bdi>
          {children}
        </div>
      )}
      {isTyping ? null : (
        <button
          type="button"
          // The keyboard has Shift+F10 for it.
          tabIndex={-1}
          className={styles.more}
          aria-label={messages.editor.menuOf(name)}
          onClick={() => {
            editor.goTo({ kind, id });
            openMenu.run(editor);
          }}
        >
          <MoreHorizontal aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
