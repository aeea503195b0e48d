import type { Invitation, MadeInvitation, RoleName } from '@milepost/schema/http';
import { type FormEvent, useCallback, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { invite, listInvitations, withdrawInvitation } from '../api/workspaces.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { formatDay } from '../i18n/formatTime.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { showToast } from '../ui/toast.ts';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { RoleSelect } from './RoleSelect.tsx';
import { SecretOnce } from './SecretOnce.tsx';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { useLoaded } from './useLoaded.ts';

const text = accountMessages.workspace;

/** Inviting people into a workspace, and the invitations that nobody has taken yet. */
export function Invitations({ workspaceId }: { readonly workspaceId: string }) {
  const load = useCallback((signal: AbortSignal) => listInvitations(workspaceId, signal), [workspaceId]);
  const { value: open, error, reload } = useLoaded(load);
  const [role, setRole] = useState<RoleName>('editor');
  /** The one that was made here last. */
  const [made, setMade] = useState<MadeInvitation>();
  const email = useFocusWhenLost<HTMLInputElement>(open);

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const address = String(new FormData(form).get('email')).trim();
    try {
      setMade(await invite(workspaceId, address ? { role, email: address } : { role }));
      form.reset();
    } catch (failure) {
      showToast({ tone: 'error', message: describeError(failure) });
    }
    reload();
  };
  const withdraw = async ({ id }: Invitation) => {
    try {
      await withdrawInvitation(workspaceId, id);
      setMade((before) => (before?.id === id ? undefined : before));
      showToast({ message: text.withdrawn });
    } catch (failure) {
      showToast({ tone: 'error', message: describeError(failure) });
    }
    reload();
  };

  return (
    <Section heading={text.invite}>
      {error ? <p role="alert">{describeError(error)}</p> : null}
      {made ? (
        // As this page reaches the server, others do too.
        <SecretOnce secret={`${window.location.origin}/invitations/${made.token}`}>{text.invited}</SecretOnce>
      ) : null}
      <form className={styles.fields} onSubmit={(event) => void make(event)}>
        <TextField
          ref={email}
          name="email"
          type="email"
          label={text.inviteEmail}
          placeholder={text.anybody}
          title={text.inviteEmailHint}
          maxLength={320}
          className={styles.grow}
        />
        <RoleSelect label={text.role} showsLabel value={role} onChange={setRole} />
        <Button type="submit" variant="primary">
          {text.inviteAction}
        </Button>
      </form>
      {open?.length ? (
        <ul className={styles.rows} aria-label={text.open}>
          {open.map((invitation) => (
            <li key={invitation.id} className={styles.row}>
              <div className={styles.what}>
                <p className={styles.strong}>{invitation.email ?? text.anybody}</p>
                <p className={styles.meta}>
                  {text.roles[invitation.role]} · {text.until(formatDay(invitation.expiresAt))}
                </p>
              </div>
              <Button size="small" onClick={() => void withdraw(invitation)}>
                {text.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
