import { Lock } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { messages } from '../i18n/shareMessages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import fields from '../ui/Field.module.css';
import { ShareFrame } from './ShareFrame.tsx';
import styles from './SharePage.module.css';
import type { ShareSource } from './ShareSource.ts';

interface PasswordFormProps {
  readonly source: ShareSource;
  readonly token: string;
  readonly isEmbedded: boolean;
}

const text = messages.password;

/** Asks for a link's password. A frame of another page can't remember it, and sends people to a page of their own. */
export function PasswordForm({ source, token, isEmbedded }: PasswordFormProps) {
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const id = useId();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('password') as HTMLInputElement;
    setBusy(true);
    setError(undefined);
    try {
      await source.unlock(field.value);
    } catch (failure) {
      setError(saidOf(failure));
      field.select();
    } finally {
      setBusy(false);
    }
  };

  return (
    <ShareFrame>
      <EmptyState level={1} icon={<Lock />} title={text.title}>
        {isEmbedded ? (
          <p>
            <a href={`/share/${encodeURIComponent(token)}`} target="_blank" rel="noreferrer">
              {text.embedded}
            </a>
          </p>
        ) : (
          <p>{text.text}</p>
        )}
      </EmptyState>
      {isEmbedded ? null : (
        <form className={styles.password} onSubmit={(event) => void submit(event)}>
          <div className={fields.field}>
            <label htmlFor={id} className={fields.label}>
              {text.label}
            </label>
            <input
              id={id}
              name="password"
              type="password"
              autoComplete="current-password"
              className={fields.input}
              required
              maxLength={128}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
            {error ? (
              <p id={`${id}-error`} role="alert" className={fields.error}>
                {error}
              </p>
            ) : null}
          </div>
          <Button type="submit" variant="primary" busy={isBusy}>
            {text.open}
          </Button>
        </form>
      )}
    </ShareFrame>
  );
}

function saidOf(failure: unknown): string {
  if (!(failure instanceof ApiError) || failure.kind !== 'refused') return text.failed;
  return failure.status === 401 ? text.wrong : failure.message;
}
