import { Link } from 'wouter';
import { ApiError } from '../api/ApiError.ts';
import { signUp } from '../api/accounts.ts';
import { useUser } from '../app/session.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { afterSignIn, onTheWay } from './afterSignIn.ts';
import { CHOSEN_PASSWORD, EMAIL, NAME } from './fields.ts';

const text = accountMessages.signUp;

/** Making an account; what a visitor has drawn comes along. */
export function SignUpPage() {
  const isVisitor = useUser()?.isAnonymous === true;
  return (
    <AccountCard
      title={text.title}
      lead={isVisitor ? text.leadVisitor : text.lead}
      links={<Link href={onTheWay('/sign-in')}>{text.toSignIn}</Link>}
    >
      <AccountForm
        fields={[NAME, EMAIL, CHOSEN_PASSWORD]}
        action={text.action}
        wide
        onSubmit={async (values) => {
          await signUp(values);
          afterSignIn();
        }}
        explain={(error) => (error instanceof ApiError && error.status === 422 ? text.taken : undefined)}
      />
    </AccountCard>
  );
}
