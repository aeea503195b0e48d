import type { Member, RoleName, WorkspaceSummary } from '@milepost/schema/http';
import { useCallback, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { listMembers, removeMember, renameWorkspace, setMemberRole } from '../api/workspaces.ts';
import { loadedLater } from '../app/loadedLater.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { refreshSession, useSession } from '../app/session.ts';
import { usePage } from '../app/usePage.ts';
import { ConfirmDialog } from '../dialogs/ConfirmDialog.tsx';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toast.ts';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { AccountForm } from './AccountForm.tsx';
import { Archive } from './Archive.tsx';
import { Invitations } from './Invitations.tsx';
import { Letters } from './Letters.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { useLoaded } from './useLoaded.ts';

const text = accountMessages.workspace;

const Brand = loadedLater(async () => (await import('./brand/Brand.tsx')).Brand);

/** A workspace: its name, its members, who is invited, and how its maps look in files. */
export function WorkspacePage({ workspaceId }: { readonly workspaceId: string }) {
  const session = useSession();
  if (typeof session === 'string') return null;
  const workspace = session.workspaces.find(({ id }) => id === workspaceId);
  return workspace ? <OneWorkspace workspace={workspace} userId={session.user?.id} /> : <NotFoundPage />;
}

function OneWorkspace({
  workspace,
  userId,
}: {
  readonly workspace: WorkspaceSummary;
  readonly userId?: string | undefined;
}) {
  const { id, name, role } = workspace;
  const isOwner = role === 'owner';
  usePage(name);
  return (
    <PageFrame>
      <div className={styles.page}>
        <h1 className={styles.title}>{name}</h1>
        {isOwner ? (
          <Section heading={text.settings}>
            <AccountForm
              fields={[{ name: 'name', label: text.name, input: { defaultValue: name, maxLength: 200 } }]}
              action={accountMessages.page.save}
              onSubmit={async (values) => {
                await renameWorkspace(id, values.name);
                await refreshSession(false);
              }}
            />
          </Section>
        ) : null}
        <Members workspaceId={id} isOwner={isOwner} userId={userId} />
        {isOwner ? <Invitations workspaceId={id} /> : null}
        {isOwner ? <Brand workspaceId={id} /> : null}
        {isOwner ? <Letters workspaceId={id} /> : null}
        {isOwner ? <Archive workspaceId={id} /> : null}
      </div>
    </PageFrame>
  );
}

interface MembersProps {
  readonly workspaceId: string;
  /** Whether whoever sits here may change anything. */
  readonly isOwner: boolean;
  /** Who sits here. */
  readonly userId: string | undefined;
}

function Members({ workspaceId, isOwner, userId }: MembersProps) {
  const load = useCallback((signal: AbortSignal) => listMembers(workspaceId, signal), [workspaceId]);
  const { value: members, error, reload } = useLoaded(load);
  const [leaving, setLeaving] = useState(false);
  const list = useFocusWhenLost<HTMLUListElement>(members);

  const change = async (what: () => Promise<void>, said?: string) => {
    try {
      await what();
      if (said) showToast({ message: said });
      await refreshSession(false);
    } catch (failure) {
      showToast({ tone: 'error', message: describeError(failure) });
    }
    reload();
  };
  const setRole = (member: Member, role: RoleName) => change(() => setMemberRole(workspaceId, member.userId, role));
  const remove = (member: Member) => change(() => removeMember(workspaceId, member.userId), text.removed(member.name));

  return (
    <Section heading={text.members}>
      {error ? <p role="alert">{describeError(error)}</p> : null}
      <ul ref={list} tabIndex={-1} className={styles.rows} aria-label={text.members}>
        {members?.map((member) => (
          <li key={member.userId} className={styles.row}>
            <div className={styles.what}>
              <p className={styles.strong}>
                {member.name}
                {member.userId === userId ? ` (${text.you})` : ''}
              </p>
              <p className={styles.meta}>{member.email ?? text.visitor}</p>
            </div>
            {isOwner ? (
              <RoleSelect
                label={text.roleOf(member.name)}
                value={member.role}
                onChange={(role) => void setRole(member, role)}
              />
            ) : (
              <span className={styles.meta}>{text.roles[member.role]}</span>
            )}
            {isOwner || member.userId === userId ? (
              <Button
                size="small"
                aria-label={member.userId === userId ? undefined : text.removeOf(member.name)}
                onClick={() => (member.userId === userId ? setLeaving(true) : void remove(member))}
              >
                {member.userId === userId ? text.leave : text.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {leaving && userId ? (
        <ConfirmDialog
          title={text.leaveTitle}
          confirm={text.leave}
          cancel={text.stay}
          onConfirm={async () => {
            await removeMember(workspaceId, userId);
            await refreshSession(false);
          }}
          onClose={() => setLeaving(false)}
        >
          {text.leaveText}
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}
