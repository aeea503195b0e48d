import type { Share, ShareAccess } from '@milepost/schema/http';
import { SHARE_ACCESS } from '@milepost/schema/http/names';
import { type FormEvent, useState } from 'react';
import rows from '../../account/Section.module.css';
import { ApiError } from '../../api/ApiError.ts';
import { describeError, describeFault } from '../../api/describeError.ts';
import type { ShareChoice } from '../../api/shares.ts';
import { messages } from '../../i18n/sharingMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LanesField } from './LanesField.tsx';
import { dayOf, endOfDay } from './lastDay.ts';
import styles from './Sharing.module.css';

const text = messages.form;
const ACCESSES = SHARE_ACCESS.map((value) => ({ value, label: messages.links.accesses[value] }));

interface LinkFormProps {
  readonly mapId: string;
  /** The link to change; a new one when absent. */
  readonly share: Share | undefined;
  readonly onSend: (choice: ShareChoice) => Promise<void>;
  readonly onCancel: () => void;
}

/** Everything that can be decided about a link. */
export function LinkForm({ mapId, share, onSend, onCancel }: LinkFormProps) {
  const [access, setAccess] = useState<ShareAccess>(share?.access ?? 'comment');
  const [lanes, setLanes] = useState<readonly string[] | null>(share?.lanes ?? null);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (access !== 'edit' && lanes?.length === 0) return setError(text.lanesNone);
    const data = new FormData(event.currentTarget);
    const password = String(data.get('password'));
    const day = String(data.get('expires'));
    setBusy(true);
    setError(undefined);
    try {
      await onSend({
        access,
        name: String(data.get('name')).trim(),
        ...(data.has('noPassword') ? { password: null } : password ? { password } : {}),
        expiresAt: day ? endOfDay(day) : null,
        lanes: access === 'edit' ? null : lanes,
        export: data.has('export'),
      });
    } catch (failure) {
      const [fault] = failure instanceof ApiError ? failure.faults : [];
      setError(fault ? describeFault(fault) : describeError(failure));
      setBusy(false);
    }
  };

  const name = share && (share.name || messages.links.unnamed[share.access]);
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <h3 className={styles.title}>{name === undefined ? text.makeTitle : text.changeTitle(name)}</h3>
      <SegmentedControl label={messages.links.access} value={access} options={ACCESSES} onChange={setAccess} />
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        defaultValue={share?.name}
        maxLength={200}
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          name="password"
          type="password"
          autoComplete="new-password"
          label={text.password}
          hint={share?.hasPassword ? text.passwordKept : text.passwordHint}
          maxLength={128}
        />
        <TextField
          name="expires"
          type="date"
          label={text.expires}
          hint={text.expiresHint}
          defaultValue={share?.expiresAt ? dayOf(share.expiresAt) : undefined}
        />
      </div>
      {share?.hasPassword ? <Check name="noPassword">{text.noPassword}</Check> : null}
      {access === 'edit' ? (
        <p className={styles.hint}>{text.lanesEdit}</p>
      ) : (
        <LanesField mapId={mapId} value={lanes} onChange={setLanes} />
      )}
      <Check name="export" isOn={share?.export ?? true}>
        {text.export}
      </Check>
      {error ? (
        <Notice tone="error" urgent>
          {error}
        </Notice>
      ) : null}
      <div className={styles.buttons}>
        <Button variant="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
        <Button type="submit" variant="primary" busy={isBusy}>
          {share ? text.change : text.make}
        </Button>
      </div>
    </form>
  );
}

interface CheckProps {
  readonly name: string;
  readonly isOn?: boolean;
  readonly children: string;
}

function Check({ name, isOn = false, children }: CheckProps) {
  return (
    <label className={rows.check}>
      <input type="checkbox" name={name} defaultChecked={isOn} />
      {children}
    </label>
  );
}
