import { useState } from 'react';
import { describeError } from '../../api/describeError.ts';
import { useCommenting } from '../../comments/commenting.ts';
import styles from '../../comments/Panel.module.css';
import { messages } from '../../i18n/commentMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import type { MapApprovals } from './useApprovals.ts';

const text = messages.approval;

interface AskForApprovalProps {
  readonly approvals: MapApprovals;
  readonly onDone: () => void;
}

/** Asks for approval of the map as it is now: whom, and what to look at. */
export function AskForApproval({ approvals, onDone }: AskForApprovalProps) {
  const { readers } = useCommenting();
  const [note, setNote] = useState('');
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(people);
    if (isChosen) next.add(id);
    else next.delete(id);
    setPeople(next);
  };
  const send = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await approvals.ask({ note: note.trim(), people: [...people] });
      onDone();
    } catch (reason) {
      setError(reason);
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.inset}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{text.askLead}</p>
      <TextArea
        label={text.askNote}
        value={note}
        maxLength={2_000}
        rows={3}
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
      {readers.length > 0 ? (
        <fieldset>
          <legend className={styles.about}>{text.askPeople}</legend>
          <div className={styles.people}>
            {readers.map(({ id, name }) => (
              <label key={id} className={styles.person}>
                <input
                  type="checkbox"
                  checked={people.has(id)}
                  onChange={(event) => choose(id, event.target.checked)}
                />
                <bdi>{name}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      {error === undefined ? null : (
        <Notice tone="error" urgent>
          {describeError(error)}
        </Notice>
      )}
      <div className={styles.sendRow}>
        <Button size="small" variant="quiet" onClick={onDone}>
          {messages.compose.cancel}
        </Button>
        <Button size="small" variant="primary" type="submit" busy={busy}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
