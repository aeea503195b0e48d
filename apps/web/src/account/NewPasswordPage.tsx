import { useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/ApiError.ts';
import { requestPasswordReset, resetPassword } from '../api/accounts.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Notice } from '../ui/Notice.tsx';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { CHOSEN_PASSWORD, EMAIL } from './fields.ts';

const text = accountMessages.reset;

/** A forgotten password: asks for a link, and with the link for a new one. */
export function NewPasswordPage() {
  const token = new URLSearchParams(window.location.search).get('token');
  const [done, setDone] = useState<string>();
  const links = <Link href="/sign-in">{text.back}</Link>;

  if (done) {
    return (
      <AccountCard title={text.title} links={links}>
        <Notice tone="info" urgent>
          {done}
        </Notice>
      </AccountCard>
    );
  }
  if (token === null) {
    return (
      <AccountCard title={text.title} lead={text.lead} links={links}>
        <AccountForm
          fields={[EMAIL]}
          action={text.action}
          wide
          onSubmit={async ({ email }) => {
            await requestPasswordReset(email);
            setDone(text.sent);
          }}
        />
      </AccountCard>
    );
  }
  return (
    <AccountCard title={text.title} lead={text.newLead} links={links}>
      <AccountForm
        fields={[{ ...CHOSEN_PASSWORD, label: accountMessages.fields.newPassword }]}
        action={text.set}
        wide
        onSubmit={async ({ password }) => {
          await resetPassword(token, password);
          setDone(text.done);
        }}
        explain={(error) => (error instanceof ApiError && error.status === 400 ? text.stale : undefined)}
      />
    </AccountCard>
  );
}
