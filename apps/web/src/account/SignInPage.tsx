import { CircleAlert, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/ApiError.ts';
import { providerUrl, signIn } from '../api/accounts.ts';
import { describeError } from '../api/describeError.ts';
import { noteAccountHere } from '../app/accountHere.ts';
import { useSession } from '../app/session.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { showToast } from '../ui/toast.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { afterSignIn, onTheWay, wantedPath } from './afterSignIn.ts';
import { EMAIL, PASSWORD } from './fields.ts';

const text = accountMessages.signIn;

/** The way in for those who have an account. */
export function SignInPage() {
  const session = useSession();
  const isNobody = typeof session === 'object' && !session.user;
  const ways = typeof session === 'object' ? session.signIn : undefined;
  const failedElsewhere = new URLSearchParams(window.location.search).has('error');

  return (
    <AccountCard
      title={text.title}
      lead={text.lead}
      links={
        <>
          <Link href="/new-password">{text.forgot}</Link>
          {ways?.anonymous && isNobody ? (
            <a href={wantedPath() ?? '/'} onClick={() => noteAccountHere(false)}>
              {text.without}
            </a>
          ) : null}
          {ways?.signUp ? <Link href={onTheWay('/sign-up')}>{text.toSignUp}</Link> : <p>{text.byInvitation}</p>}
        </>
      }
    >
      {failedElsewhere ? (
        <Notice tone="error" icon={<CircleAlert />}>
          {text.failed}
        </Notice>
      ) : null}
      <AccountForm
        fields={[EMAIL, PASSWORD]}
        action={text.action}
        wide
        onSubmit={async (values) => {
          await signIn(values);
          afterSignIn();
        }}
        explain={(error) => (error instanceof ApiError && error.status === 401 ? text.wrong : undefined)}
      />
      {ways?.provider ? <ProviderButton name={ways.provider} /> : null}
    </AccountCard>
  );
}

function ProviderButton({ name }: { readonly name: string }) {
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      window.location.assign(await providerUrl(wantedPath() ?? '/'));
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
      setBusy(false);
    }
  };
  return (
    <Button icon={<KeyRound />} busy={busy} onClick={() => void go()}>
      {text.provider(name)}
    </Button>
  );
}
