import { type FormEvent, useId, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { firstFocus } from '../ui/firstFocus.ts';
import { TextField } from '../ui/TextField.tsx';

interface NameDialogProps {
  readonly name: string;
  /** Gives it the name; what it throws is shown, and the dialog stays. */
  readonly onName: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name of a version. */
export function NameDialog({ name, onName, onClose }: NameDialogProps) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name')).trim();
    if (wanted === '') return;
    setBusy(true);
    try {
      await onName(wanted);
      onClose();
    } catch (failure) {
      setError(describeError(failure));
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={text.name}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {text.save}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          name="name"
          label={text.nameLabel}
          hint={text.nameHint}
          error={error}
          defaultValue={name}
          maxLength={200}
          required
          ref={firstFocus}
        />
      </form>
    </Dialog>
  );
}
