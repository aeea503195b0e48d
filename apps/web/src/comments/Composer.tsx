import { LIMITS } from '@milepost/schema';
import { useId, useRef, useState } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { describeError } from '../api/describeError.ts';
import { messages } from '../i18n/commentMessages.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Said } from './api.ts';
import styles from './Composer.module.css';
import { useCommenting } from './commenting.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { rememberedName, rememberName } from './guestName.ts';
import { MentionList } from './MentionList.tsx';
import { mentionsIn } from './mentionAt.ts';
import { useMentions } from './useMentions.ts';

const text = messages.compose;

interface ComposerProps {
  /** Its accessible name, and what it says while it is empty. */
  readonly label: string;
  readonly hint: string;
  /** What the button says. */
  readonly send: string;
  /** Under which name what was written is kept until it is sent. */
  readonly draftKey?: string;
  /** What there is to change. */
  readonly initial?: string;
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean;
  /** Of an old comment: who wrote it is known. */
  readonly isChange?: boolean;
  readonly onSend: (said: Said) => Promise<void>;
  readonly onCancel?: (() => void) | undefined;
}

/** Where a comment is written: Markdown, with people to call by name. Ctrl or Cmd and Enter send it. */
export function Composer(props: ComposerProps) {
  const { label, hint, send, draftKey, initial, takesFocus = false, isChange = false, onSend, onCancel } = props;
  const { isGuest, readers } = useCommenting();
  const [written, setWritten] = useState(() => initial ?? (draftKey ? draftOf(draftKey) : ''));
  const [name, setName] = useState(rememberedName);
  const [wasNamed] = useState(() => name !== '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const asksName = isGuest && !isChange;
  const isEmpty = written.trim() === '';

  const write = (next: string) => {
    setWritten(next);
    setError(undefined);
    if (draftKey) keepDraft(draftKey, next);
  };
  const mentions = useMentions(area, isGuest ? [] : readers, write);

  const submit = async () => {
    if (busy || isEmpty) return;
    if (written.length > LIMITS.commentLength) return setError(text.tooLong(LIMITS.commentLength));
    if (asksName && name.trim() === '') return setError(text.nameMissing);
    setBusy(true);
    setError(undefined);
    try {
      const called = mentionsIn(written, readers);
      await onSend({
        body: written.trim(),
        ...(asksName ? { name: name.trim() } : {}),
        ...(!isGuest && (called.length > 0 || isChange) ? { mentions: called } : {}),
      });
      if (asksName) rememberName(name.trim());
      // What was typed meanwhile is another comment.
      if (area.current?.value === written) {
        // The button goes with the words.
        area.current.focus();
        write('');
      }
    } catch (reason) {
      setError(wordsFor(reason));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {asksName ? (
        <TextField
          label={text.name}
          hint={wasNamed ? undefined : text.nameHint}
          value={name}
          maxLength={100}
          autoComplete="name"
          autoFocus={takesFocus && !wasNamed}
          onChange={(event) => setName(event.target.value)}
        />
      ) : null}
      <div className={styles.field}>
        <textarea
          ref={area}
          className={styles.area}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-below`}
          placeholder={hint}
          dir="auto"
          rows={isEmpty ? 1 : 3}
          value={written}
          // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to write.
          autoFocus={takesFocus && (wasNamed || !asksName)}
          {...mentions.props}
          onChange={(event) => {
            write(event.target.value);
            mentions.look();
          }}
          onKeyDown={(event) => {
            if (mentions.onKeyDown(event)) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void submit();
            } else if (event.key === 'Escape' && onCancel) {
              event.preventDefault();
              event.stopPropagation();
              onCancel();
            }
          }}
        />
        <MentionList {...mentions.list} />
      </div>
      <div id={`${id}-below`} role={error ? 'alert' : undefined} className={error ? styles.error : styles.hint}>
        {error ?? (isEmpty ? '' : isGuest || readers.length === 0 ? text.format : text.formatMentions)}
      </div>
      {isEmpty && !onCancel ? null : (
        <div className={styles.buttons}>
          {onCancel ? (
            <Button size="small" variant="quiet" onClick={onCancel}>
              {text.cancel}
            </Button>
          ) : null}
          <Button size="small" variant="primary" type="submit" busy={busy} disabled={isEmpty}>
            {send}
          </Button>
        </div>
      )}
    </form>
  );
}

function wordsFor(reason: unknown): string {
  if (reason instanceof ApiError && reason.faults.some(({ path }) => path === 'anchor')) return text.notOnMap;
  return describeError(reason);
}
