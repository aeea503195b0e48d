import { X } from 'lucide-react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { messages } from '../i18n/messages.ts';
import { classNames } from './classNames.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  /** One line under the title. */
  readonly description?: ReactNode;
  /** Called when Escape, the cross or the backdrop asks to close. The dialog closes by being unmounted. */
  readonly onClose: () => void;
  readonly size?: 'small' | 'medium' | 'large';
  /** Buttons at the bottom, the main one last. */
  readonly footer?: ReactNode;
  /** The children bring their own `DialogBody` and `DialogFooter`: for steps that follow each other in one dialog. */
  readonly composed?: boolean;
  /** False while closing would throw work away: the backdrop then does nothing. Escape and the cross still ask. */
  readonly closesOnBackdrop?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * A modal dialog, open for as long as it is mounted. Focus goes to what `firstFocus` marks inside, stays in, and returns
 * to where it was. Events don't bubble out of it in React's tree.
 */
export function Dialog({
  title,
  description,
  onClose,
  size = 'medium',
  footer,
  composed = false,
  closesOnBackdrop = true,
  className,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedBackdrop = useRef(false);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing, not just removing, is what gives the focus back.
    return () => element?.close();
  }, []);

  const onBackdrop = (event: MouseEvent) => event.target === dialog.current;

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[size], className)}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === dialog.current) onClose();
      }}
      onClose={(event) => {
        // A browser that is asked twice closes by itself; the app then has to follow.
        if (event.target === dialog.current && !dialog.current.open) onClose();
      }}
      onMouseDown={(event) => {
        pressedBackdrop.current = onBackdrop(event);
      }}
      onClick={(event) => {
        event.stopPropagation();
        // A drag that began inside, on a text being selected, doesn't close.
        if (closesOnBackdrop && pressedBackdrop.current && onBackdrop(event)) onClose();
      }}
      onKeyDown={(event: KeyboardEvent) => event.stopPropagation()}
    >
      <div className={styles.box}>
        <header className={styles.header}>
          <div>
            <h2 id={`${id}-title`} className={styles.title}>
              {title}
            </h2>
            {description ? (
              <p id={`${id}-description`} className={styles.description}>
                {description}
              </p>
            ) : null}
          </div>
          <IconButton label={messages.ui.close} icon={<X />} onClick={onClose} className={styles.close} />
        </header>
        {composed ? children : <DialogBody>{children}</DialogBody>}
        {footer ? <DialogFooter>{footer}</DialogFooter> : null}
      </div>
    </dialog>
  );
}

interface DialogBodyProps {
  /** Takes the focus when it appears: for a step that took the place of another, whose button had it. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** The part of a composed dialog that scrolls. */
export function DialogBody({ takesFocus = false, children }: DialogBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) body.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={body} tabIndex={-1} className={styles.body}>
      {children}
    </div>
  );
}

/** The buttons of a composed dialog. */
export function DialogFooter({ children }: { readonly children: ReactNode }) {
  return <footer className={styles.footer}>{children}</footer>;
}
