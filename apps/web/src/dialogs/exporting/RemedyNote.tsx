import type { Finding } from '@milepost/drawing';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import type { ExportChoice } from './exportChoice.ts';

/** A remedy that was pressed. */
export interface DoneRemedy {
  readonly name: string;
  readonly finding: Finding['kind'];
  readonly before: ExportChoice;
}

interface RemedyNoteProps {
  readonly done: DoneRemedy;
  readonly onUndo: () => void;
}

/** What was done about a finding, in its place: the button that was pressed is gone, and the focus is here. */
export function RemedyNote({ done, onUndo }: RemedyNoteProps) {
  const text = dialogMessages.exporting;
  const undo = useFocusWhenLost<HTMLButtonElement>(done);
  return (
    <Notice
      tone="info"
      action={
        <Button ref={undo} size="small" onClick={onUndo}>
          {text.undoRemedy}
        </Button>
      }
    >
      {text.remedyDone(done.name)}
    </Notice>
  );
}
