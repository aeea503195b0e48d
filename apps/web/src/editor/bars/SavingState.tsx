import { Check, CloudOff, Eye, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SaveState } from '../../collab/savedState.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { saidOf } from '../texts/saidOf.ts';
import styles from './SavingState.module.css';

const ICONS = {
  saved: <Check />,
  saving: <Spinner size={14} />,
  offline: <CloudOff />,
  'not-saved': <TriangleAlert />,
};

interface SavingStateProps {
  readonly saved: SaveState;
  readonly onRetry: () => void;
}

/** Whether what is on the screen is kept, and where; or that it can only be looked at. Always in sight, always true. */
export function SavingState({ saved, onRetry }: SavingStateProps) {
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const isLooking = !mayEdit && (saved === 'saved' || saved === 'saving');
  const { short, long } = isLooking ? messages.editor.looking : saidOf(saved);
  const wasTrouble = useRef(false);

  // Said only when it gets worse or better: not with every edit.
  useEffect(() => {
    const isTrouble = saved === 'offline' || saved === 'not-saved';
    if (isTrouble || (saved === 'saved' && wasTrouble.current)) editor.announce(saidOf(saved).long);
    if (saved !== 'saving') wasTrouble.current = isTrouble;
  }, [saved, editor]);

  return (
    <div className={classNames(styles.state, styles[saved])} data-saved={saved} data-tooltip={long}>
      <span className={styles.icon} aria-hidden="true">
        {isLooking ? <Eye /> : ICONS[saved]}
      </span>
      <span className={styles.words}>{short}</span>
      {saved === 'not-saved' ? (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {messages.editor.retry}
        </button>
      ) : null}
    </div>
  );
}
