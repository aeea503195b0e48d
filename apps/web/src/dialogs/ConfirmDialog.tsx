import type { ReactNode } from 'react';
import { useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { firstFocus } from '../ui/firstFocus.ts';
import { Notice } from '../ui/Notice.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What will be done, as a verb. */
  readonly confirm: string;
  readonly cancel: string;
  /** `primary` where it can be undone. */
  readonly tone?: 'danger' | 'primary';
  /** Does it; what it throws is shown, and the dialog stays. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something that weighs. The way out has the focus. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  cancel,
  tone = 'danger',
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (reason) {
      setError(reason);
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button ref={firstFocus} onClick={onClose}>
            {cancel}
          </Button>
          <Button variant={tone} busy={busy} onClick={() => void run()}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      {error === undefined ? null : (
        <Notice tone="error" urgent>
          {describeError(error)}
        </Notice>
      )}
    </Dialog>
  );
}
