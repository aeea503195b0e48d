import type { ReactNode } from 'react';
import { createContext, use, useId, useRef } from 'react';
import { classNames } from './classNames.ts';
import styles from './Field.module.css';
import { useLeftOut } from './useLeftOut.ts';

export interface FieldProps {
  readonly label: string;
  /** Only screen readers get the label, where what surrounds the field says it to the eye. */
  readonly hidesLabel?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

/** What a control inside a field has to carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly readOnly: boolean | undefined;
}

/** Set around fields that only show what is in them. */
export const FieldsReadOnly = createContext(false);

/** A label above a control, and beneath it a hint, or what is wrong with what was entered or didn't fit in. */
export function Field({
  label,
  hidesLabel,
  hint,
  error,
  className,
  control,
}: FieldProps & { readonly control: (props: FieldControl) => ReactNode }) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const leftOut = useLeftOut(root);
  const readOnly = use(FieldsReadOnly) || undefined;
  const below = error ?? hint;
  return (
    <div ref={root} className={classNames(styles.field, className)}>
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {control({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': error ? true : undefined,
        readOnly,
      })}
      {below ? (
        // Another element, so that an error is read out the moment that it comes.
        <p
          key={error ? 'error' : 'hint'}
          id={`${id}-below`}
          role={error ? 'alert' : undefined}
          className={error ? styles.error : styles.hint}
        >
          {below}
        </p>
      ) : null}
      {leftOut ? (
        <p role="alert" className={styles.leftOut}>
          {leftOut}
        </p>
      ) : null}
    </div>
  );
}
