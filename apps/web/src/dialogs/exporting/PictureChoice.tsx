import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '../../ui/classNames.ts';
import styles from './PictureChoice.module.css';

interface PictureChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly picture: ReactNode }[];
  readonly disabled?: boolean;
  /** All of them in one row, however narrow. */
  readonly inOneRow?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A choice of one of a few that is made by looking: radio buttons with a small picture of what each comes to. */
export function PictureChoice<Value extends string>({
  label,
  value,
  options,
  disabled = false,
  inOneRow = false,
  onChange,
}: PictureChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.field} disabled={disabled}>
      <legend className={styles.legend}>{label}</legend>
      <div className={classNames(styles.options, inOneRow && styles.oneRow)}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.picture}
            <span className={styles.name}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
