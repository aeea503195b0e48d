import { Link } from 'wouter';
import { ApiError } from '../api/ApiError.ts';
import { changeName, changePassword, signOutElsewhere } from '../api/accounts.ts';
import { describeError } from '../api/describeError.ts';
import { PageFrame } from '../app/PageFrame.tsx';
import { refreshSession, useSession, useUser } from '../app/session.ts';
import { usePage } from '../app/usePage.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import buttonStyles from '../ui/Button.module.css';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { showToast } from '../ui/toast.ts';
import { AccountForm } from './AccountForm.tsx';
import { DeleteAccount } from './DeleteAccount.tsx';
import { Digests } from './Digests.tsx';
import { CHOSEN_PASSWORD, NAME, PASSWORD } from './fields.ts';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { Tokens } from './Tokens.tsx';
import { Workspaces } from './Workspaces.tsx';

const text = accountMessages.page;

/** Somebody's own account: name, password, devices, tokens, workspaces. */
export function AccountPage() {
  const user = useUser();
  const session = useSession();
  const sendsMail = typeof session === 'object' && session.mail;
  const unverified = sendsMail ? text.unverified : text.unverifiedByHand;
  usePage(text.title);
  return (
    <PageFrame>
      <div className={styles.page}>
        <h1 className={styles.title}>{text.title}</h1>
        {user?.isAnonymous ? <Visitor /> : null}
        {user && !user.isAnonymous ? (
          <>
            <Section heading={user.email ?? user.name} text={user.emailVerified ? undefined : unverified}>
              <AccountForm
                fields={[
                  { ...NAME, label: text.name, hint: text.nameHint, input: { ...NAME.input, defaultValue: user.name } },
                ]}
                action={text.save}
                onSubmit={async ({ name }) => {
                  await changeName(name);
                  await refreshSession(false);
                  showToast({ message: text.saved });
                }}
              />
            </Section>
            <Workspaces />
            <ChangePassword />
            <Section heading={text.devices} text={text.devicesText}>
              <div>
                <Button onClick={() => void leaveElsewhere()}>{text.signOutElsewhere}</Button>
              </div>
            </Section>
            {sendsMail ? <Digests isWanted={user.wantsDigests} isVerified={user.emailVerified} /> : null}
            <Tokens />
            <DeleteAccount />
          </>
        ) : null}
      </div>
    </PageFrame>
  );
}

function Visitor() {
  return (
    <Section heading={text.visitorTitle} text={text.visitorText}>
      <div className={styles.fields}>
        <Link href="/sign-up" className={classNames(buttonStyles.button, buttonStyles.primary)}>
          {accountMessages.signUp.action}
        </Link>
        <Link href="/sign-in" className={classNames(buttonStyles.button, buttonStyles.secondary)}>
          {accountMessages.signIn.action}
        </Link>
      </div>
    </Section>
  );
}

function ChangePassword() {
  return (
    <Section heading={text.password}>
      <AccountForm
        fields={[
          { ...PASSWORD, label: accountMessages.fields.currentPassword },
          { ...CHOSEN_PASSWORD, name: 'chosen' as const, label: accountMessages.fields.newPassword },
        ]}
        action={text.passwordChange}
        clears
        onSubmit={async ({ password, chosen }) => {
          await changePassword(password, chosen);
          showToast({ message: text.passwordChanged });
        }}
        explain={(error) => (error instanceof ApiError && error.status === 400 ? text.passwordWrong : undefined)}
      />
    </Section>
  );
}

async function leaveElsewhere(): Promise<void> {
  try {
    await signOutElsewhere();
    showToast({ message: text.signedOutElsewhere });
  } catch (error) {
    showToast({ tone: 'error', message: describeError(error) });
  }
}
