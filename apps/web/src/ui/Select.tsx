import { ChevronDown } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import styles from './Field.module.css';
import type { FieldProps } from './Field.tsx';
import { Field } from './Field.tsx';

interface SelectProps<Value extends string>
  extends FieldProps,
    Omit<ComponentPropsWithRef<'select'>, keyof FieldProps | 'value' | 'onChange' | 'children'> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
}

/** A labelled choice of one of many: the system's own list. */
export function Select<Value extends string>({
  label,
  hidesLabel,
  hint,
  error,
  className,
  options,
  onChange,
  ...select
}: SelectProps<Value>) {
  return (
    <Field
      {...{ label, hidesLabel: hidesLabel ?? false, hint, error, className }}
      control={({ readOnly, ...props }) => (
        <div className={styles.withCaret}>
          <select
            {...select}
            {...props}
            disabled={readOnly || select.disabled}
            className={styles.select}
            onChange={(event) => onChange(event.target.value as Value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" />
        </div>
      )}
    />
  );
}
