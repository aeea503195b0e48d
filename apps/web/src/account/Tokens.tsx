import type { ApiToken, MadeApiToken, RoleName } from '@milepost/schema/http';
import { ROLE_NAMES } from '@milepost/schema/http/names';
import { type FormEvent, useState } from 'react';
import { listTokens, makeToken, revokeToken } from '../api/accounts.ts';
import { describeError } from '../api/describeError.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { formatDay } from '../i18n/formatTime.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { showToast } from '../ui/toast.ts';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { SecretOnce } from './SecretOnce.tsx';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { useLoaded } from './useLoaded.ts';

const text = accountMessages.tokens;
const SCOPES = [...ROLE_NAMES].reverse().map((value) => ({ value, label: text.scopes[value] }));

/** The API tokens of whoever is signed in. */
export function Tokens() {
  const { value: tokens, error, reload } = useLoaded(listTokens);
  const [scope, setScope] = useState<RoleName>('editor');
  /** The one that was made here last. */
  const [made, setMade] = useState<MadeApiToken>();
  const field = useFocusWhenLost<HTMLInputElement>(tokens);

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      setMade(await makeToken({ name: String(new FormData(form).get('name')), scope }));
      form.reset();
      reload();
    } catch (failure) {
      showToast({ tone: 'error', message: describeError(failure) });
    }
  };
  const revoke = async ({ id, name }: ApiToken) => {
    try {
      await revokeToken(id);
      setMade((before) => (before?.id === id ? undefined : before));
      showToast({ message: text.revoked(name) });
    } catch (failure) {
      showToast({ tone: 'error', message: describeError(failure) });
    }
    reload();
  };

  return (
    <Section heading={text.title} text={text.text}>
      {error ? <p role="alert">{describeError(error)}</p> : null}
      {made ? <SecretOnce secret={made.token}>{text.made}</SecretOnce> : null}
      <form className={styles.fields} onSubmit={(event) => void make(event)}>
        <TextField ref={field} name="name" label={text.name} required maxLength={200} className={styles.grow} />
        <Select label={text.scope} value={scope} options={SCOPES} onChange={setScope} />
        <Button type="submit">{text.make}</Button>
      </form>
      {tokens?.length ? (
        <ul className={styles.rows}>
          {tokens.map((token) => (
            <li key={token.id} className={styles.row}>
              <div className={styles.what}>
                <p className={styles.strong}>{token.name}</p>
                <p className={styles.meta}>{aboutToken(token)}</p>
              </div>
              <Button size="small" aria-label={text.revokeOf(token.name)} onClick={() => void revoke(token)}>
                {text.revoke}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function aboutToken({ scope, expiresAt, lastUsedAt }: ApiToken): string {
  return [
    `${text.scope} ${text.scopes[scope]}`,
    expiresAt ? text.expires(formatDay(expiresAt)) : text.forEver,
    lastUsedAt ? text.used(formatDay(lastUsedAt)) : text.unused,
  ].join(' · ');
}
