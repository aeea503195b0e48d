import { RefreshCw, Unlink } from 'lucide-react';
import type { OpenMap } from '../../collab/connection.ts';
import { UnsavedEdits } from '../../editor/UnsavedEdits.tsx';
import { messages as notOpen } from '../../i18n/notOpenMessages.ts';
import { messages } from '../../i18n/shareMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import { ShareFrame } from '../ShareFrame.tsx';

interface EditingOverProps {
  readonly why: 'gone' | 'outdated' | 'refused';
  /** Holds edits that are nowhere but in this page. */
  readonly unsaved: OpenMap | undefined;
}

/** Why a guest can't go on editing, and what to do about it. */
export function EditingOver({ why, unsaved }: EditingOverProps) {
  const text = why === 'gone' ? messages.gone : notOpen[why];
  return (
    <ShareFrame>
      <EmptyState
        level={1}
        icon={why === 'gone' ? <Unlink /> : <RefreshCw />}
        title={text.title}
        actions={
          <Button variant={unsaved ? 'secondary' : 'primary'} onClick={() => window.location.reload()}>
            {notOpen.reload}
          </Button>
        }
      >
        <p role="status">{text.text}</p>
      </EmptyState>
      {unsaved ? <UnsavedEdits open={unsaved} reason="refused" /> : null}
      <Toasts />
    </ShareFrame>
  );
}
