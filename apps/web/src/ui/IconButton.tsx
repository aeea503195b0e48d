import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  /** Its accessible name, and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** As people read it: "Ctrl+Z". Shown in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly size?: 'medium' | 'small';
}

/** A button that shows only an icon; its name appears as a tooltip. */
export function IconButton({ label, icon, shortcut, size = 'medium', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      data-tooltip={label}
      data-tooltip-shortcut={shortcut}
      {...rest}
      aria-label={label}
      className={classNames(styles.button, styles[size], className)}
    >
      {icon}
    </button>
  );
}
