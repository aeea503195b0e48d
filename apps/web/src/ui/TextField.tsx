import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './Field.module.css';
import type { FieldProps } from './Field.tsx';
import { Field } from './Field.tsx';

type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithRef<'input'>, keyof FieldProps> & { readonly icon?: ReactNode };

/** A labelled line of text. */
export function TextField({ label, hidesLabel, hint, error, className, icon, ...input }: TextFieldProps) {
  return (
    <Field
      {...{ label, hidesLabel: hidesLabel ?? false, hint, error, className }}
      control={(props) => {
        const line = <input type="text" dir="auto" {...input} {...props} className={styles.input} />;
        return icon ? (
          <div className={styles.withIcon}>
            {icon}
            {line}
          </div>
        ) : (
          line
        );
      }}
    />
  );
}

type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithRef<'textarea'>, keyof FieldProps> & { readonly areaClassName?: string | undefined };

/** A labelled text of several lines. */
export function TextArea({ label, hidesLabel, hint, error, className, areaClassName, ...area }: TextAreaProps) {
  return (
    <Field
      {...{ label, hidesLabel: hidesLabel ?? false, hint, error, className }}
      control={(props) => (
        <textarea dir="auto" {...area} {...props} className={classNames(styles.area, areaClassName)} />
      )}
    />
  );
}
