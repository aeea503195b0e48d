import { type FormEvent, useId, useState } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { deleteAccount } from '../api/accounts.ts';
import { describeError } from '../api/describeError.ts';
import { noteAccountHere } from '../app/accountHere.ts';
import { forgetCopies } from '../app/copyStore.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { firstFocus } from '../ui/firstFocus.ts';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PASSWORD } from './fields.ts';
import styles from './Section.module.css';
import { Section } from './Section.tsx';

const text = accountMessages.deletion;

/** The way out for good. */
export function DeleteAccount() {
  const [asking, setAsking] = useState(false);
  return (
    <Section heading={text.title} text={text.text}>
      <div className={styles.fields}>
        <Button onClick={() => setAsking(true)}>{text.action}</Button>
      </div>
      {asking ? <Confirm onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Confirm({ onClose }: { readonly onClose: () => void }) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    try {
      await deleteAccount(password);
      noteAccountHere(false);
      // What this browser keeps of maps is theirs as well.
      await forgetCopies(true).catch(() => {});
      // Anew, so that nothing of whoever sat here stays.
      window.location.assign('/');
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={text.confirmTitle}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} variant="danger" busy={busy}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <p>{text.confirmText}</p>
      <form id={form} className={styles.gap} onSubmit={(event) => void submit(event)}>
        <TextField
          name="password"
          label={PASSWORD.label}
          hint={text.passwordHint}
          {...PASSWORD.input}
          ref={firstFocus}
        />
      </form>
      {error === undefined ? null : (
        <Notice tone="error" urgent>
          {explain(error)}
        </Notice>
      )}
    </Dialog>
  );
}

function explain(error: unknown): string {
  if (!(error instanceof ApiError)) return describeError(error);
  // The server names the workspaces that would be without an owner.
  return error.status === 403 ? text.wrong : describeError(error);
}
