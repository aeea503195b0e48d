import { CircleAlert } from 'lucide-react';
import { type FormEvent, type InputHTMLAttributes, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AccountForm.module.css';

export interface FormField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
}

interface AccountFormProps<Name extends string> {
  readonly fields: readonly FormField<Name>[];
  readonly action: string;
  /** Does what the form is for. What it throws is said above the button, and what was typed stays. */
  readonly onSubmit: (values: Record<Name, string>) => Promise<void>;
  /** Words for an error of `onSubmit`; those that everything else uses when absent or undefined. */
  readonly explain?: (error: unknown) => string | undefined;
  readonly wide?: boolean;
  /** Empties the fields when it is done. */
  readonly clears?: boolean;
}

/** A few fields and a button. */
export function AccountForm<Name extends string>({
  fields,
  action,
  onSubmit,
  explain,
  wide = false,
  clears = false,
}: AccountFormProps<Name>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const values = Object.fromEntries(new FormData(form)) as Record<Name, string>;
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit(values);
      if (clears) form.reset();
    } catch (failure) {
      setError(explain?.(failure) ?? describeError(failure));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {fields.map(({ name, label, hint, input }) => (
        <TextField key={name} name={name} label={label} hint={hint} required {...input} />
      ))}
      {error ? (
        <Notice tone="error" icon={<CircleAlert />} urgent>
          {error}
        </Notice>
      ) : null}
      <Button type="submit" variant="primary" busy={busy} className={wide ? styles.wide : styles.action}>
        {action}
      </Button>
    </form>
  );
}
