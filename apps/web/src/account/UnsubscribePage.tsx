import { useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/ApiError.ts';
import { unsubscribe } from '../api/accounts.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Notice } from '../ui/Notice.tsx';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';

const text = accountMessages.unsubscribe;

/** Where the link in each letter about comments leads: asks once, so that nothing ends by a program that follows links. */
export function UnsubscribePage({ token }: { readonly token: string }) {
  const [isDone, setDone] = useState(false);
  const links = <Link href="/">{accountMessages.toMaps}</Link>;
  return (
    <AccountCard title={text.title} lead={isDone ? undefined : text.lead} links={links}>
      {isDone ? (
        <Notice tone="info" urgent>
          {text.done}
        </Notice>
      ) : (
        <AccountForm
          fields={[]}
          action={text.action}
          wide
          onSubmit={async () => {
            await unsubscribe(token);
            setDone(true);
          }}
          explain={(error) => (error instanceof ApiError && error.status === 404 ? text.unknown : undefined)}
        />
      )}
    </AccountCard>
  );
}
