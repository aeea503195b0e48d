import type { Approval } from '@milepost/schema/http';
import { describeError } from '../../api/describeError.ts';
import { ApprovalCard } from '../../comments/ApprovalCard.tsx';
import { useCommenting } from '../../comments/commenting.ts';
import { messages } from '../../i18n/commentMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast.ts';
import styles from './CommentsPanel.module.css';
import type { MapApprovals } from './useApprovals.ts';

const text = messages.approval;

/** Who was asked for approval last and what they answered, and before that. */
export function Approvals({ approvals }: { readonly approvals: MapApprovals }) {
  const { isGuest } = useCommenting();
  const mayTakeBack = useEditorState((state) => state.mayEdit) && !isGuest;
  const [newest, ...older] = approvals.all;
  if (!newest) return null;
  const card = (approval: Approval) => (
    <ApprovalCard
      key={approval.id}
      approval={approval}
      onAnswer={(answered) => approvals.answer(approval.id, answered)}
      actions={
        mayTakeBack ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              approvals.takeBack(approval.id).catch((error) => {
                showToast({ message: describeError(error), tone: 'error' });
              });
            }}
          >
            {text.takeBack}
          </Button>
        ) : undefined
      }
    />
  );
  return (
    <div className={styles.approvals}>
      {card(newest)}
      {older.length > 0 ? (
        <details className={styles.older}>
          <summary>{text.older(older.length)}</summary>
          {older.map(card)}
        </details>
      ) : null}
    </div>
  );
}
