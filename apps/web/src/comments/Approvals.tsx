import type { Approval } from '@milepost/schema/http';
import { describeError } from '../api/describeError.ts';
import { messages } from '../i18n/commentMessages.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toast.ts';
import { ApprovalCard } from './ApprovalCard.tsx';
import type { Answered } from './api.ts';
import styles from './Panel.module.css';

const text = messages.approval;

interface ApprovalsProps {
  /** Newest first. */
  readonly approvals: readonly Approval[];
  readonly onAnswer: (id: string, answered: Answered) => Promise<void>;
  /** Absent for those who may not take a request back. */
  readonly onTakeBack?: ((id: string) => Promise<void>) | undefined;
}

/** Who was asked for approval last and what they answered, and before that. */
export function Approvals({ approvals, onAnswer, onTakeBack }: ApprovalsProps) {
  const [newest, ...older] = approvals;
  if (!newest) return null;
  const takeBack = (id: string) =>
    onTakeBack?.(id).catch((error) => showToast({ message: describeError(error), tone: 'error' }));
  const card = (approval: Approval) => (
    <ApprovalCard
      key={approval.id}
      approval={approval}
      onAnswer={(answered) => onAnswer(approval.id, answered)}
      actions={
        onTakeBack ? (
          <Button size="small" variant="quiet" onClick={() => void takeBack(approval.id)}>
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
