import type { ImportArchiveResponse } from '@milepost/schema/http';
import { ARCHIVE_BYTES } from '@milepost/schema/http/names';
import { Download, Upload } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { ApiError, type Fault } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { archiveUrl, importArchive } from '../api/workspaces.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { messages } from '../i18n/messages.ts';
import buttonStyles from '../ui/Button.module.css';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './Section.module.css';
import { Section } from './Section.tsx';

const text = accountMessages.archive;

/** Everything of a workspace as one file, and the way back in. */
export function Archive({ workspaceId }: { readonly workspaceId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<ImportArchiveResponse>();
  const [error, setError] = useState<ReactNode>();

  const bringIn = async (file: File) => {
    setTold(undefined);
    setError(undefined);
    if (file.size > ARCHIVE_BYTES) {
      setError(text.tooLarge(file.name, file.size, ARCHIVE_BYTES));
      return;
    }
    setBusy(true);
    try {
      setTold(await importArchive(workspaceId, file));
    } catch (failure) {
      const [fault] = failure instanceof ApiError ? failure.faults : [];
      setError(fault ? <NotAnArchive {...fault} path={fault.path || file.name} /> : describeError(failure));
    }
    setBusy(false);
  };

  return (
    <Section heading={text.title} text={`${text.text} ${text.limit(ARCHIVE_BYTES)}`}>
      {error === undefined ? null : (
        <Notice tone="error" urgent>
          {error}
        </Notice>
      )}
      {told ? (
        <Notice tone={told.refused.length > 0 ? 'warning' : 'info'} urgent>
          <p>{text.done(told.imported.length, told.imported.filter(({ inTrash }) => inTrash).length)}</p>
          {told.refused.map(({ title, path, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two maps can have the same name and fault
            <p key={index}>
              {text.refused(title)} <code>{path}</code> {messages.errors.said(message)}
            </p>
          ))}
        </Notice>
      ) : null}
      <div className={styles.fields}>
        <a
          href={archiveUrl(workspaceId)}
          download=""
          className={classNames(buttonStyles.button, buttonStyles.secondary)}
        >
          <Download aria-hidden="true" />
          {text.download}
        </a>
        <Button icon={<Upload />} busy={busy} onClick={() => input.current?.click()}>
          {text.bringIn}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text.label}
          accept=".zip,application/zip"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // So that choosing the same file again counts as a choice.
            event.target.value = '';
            if (file) void bringIn(file);
          }}
        />
      </div>
    </Section>
  );
}

function NotAnArchive({ path, message }: Fault) {
  return (
    <>
      {text.notAnArchive} <code>{path}</code> {messages.errors.said(message)}
    </>
  );
}
