import type { OfferedInvitation } from '@milepost/schema/http';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ApiError, isAbort } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { seeInvitation, takeInvitation } from '../api/workspaces.ts';
import { PageLoading } from '../app/PageLoading.tsx';
import { useUser } from '../app/session.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { CHOSEN_PASSWORD, EMAIL, NAME } from './fields.ts';

const text = accountMessages.invitation;

/** What somebody was invited to, and the way in: with the account that they have, or one that is made here. */
export function InvitationPage({ token }: { readonly token: string }) {
  const [offer, setOffer] = useState<OfferedInvitation>();
  const [failure, setFailure] = useState<unknown>();
  const user = useUser();

  useEffect(() => {
    const asking = new AbortController();
    seeInvitation(token, asking.signal).then(setOffer, (error) => {
      if (!isAbort(error)) setFailure(error);
    });
    return () => asking.abort();
  }, [token]);

  const toMaps = <Link href="/">{accountMessages.toMaps}</Link>;
  if (failure) {
    const isGone = failure instanceof ApiError && failure.status === 404;
    return <AccountCard title={text.gone} lead={isGone ? text.goneText : describeError(failure)} links={toMaps} />;
  }
  if (!offer) return <PageLoading />;

  const join = async (account?: { name: string; email: string; password: string }) => {
    await takeInvitation(token, account);
    window.location.assign('/');
  };
  const title = text.title(offer.workspace.name);
  const lead = text.roles[offer.role];
  if (user && !user.isAnonymous) {
    return (
      <AccountCard title={title} lead={lead} links={toMaps}>
        <AccountForm fields={[]} action={text.as(user.name)} wide onSubmit={() => join()} />
      </AccountCard>
    );
  }
  const email = { ...EMAIL, input: { ...EMAIL.input, defaultValue: offer.email } };
  return (
    <AccountCard
      title={title}
      lead={lead}
      links={<Link href={`/sign-in?to=${encodeURIComponent(`/invitations/${token}`)}`}>{text.haveAccount}</Link>}
    >
      <AccountForm
        fields={[NAME, email, CHOSEN_PASSWORD]}
        action={accountMessages.signUp.action}
        wide
        onSubmit={join}
        explain={(error) =>
          error instanceof ApiError && error.status === 422 && error.faults.length === 0
            ? accountMessages.signUp.taken
            : undefined
        }
      />
    </AccountCard>
  );
}
