import type { Approval, Verdict } from '@milepost/schema/http';
import { Check, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { messages } from '../i18n/commentMessages.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { useFocusWhenLost } from '../ui/useFocusWhenLost.ts';
import { Ago } from './Ago.tsx';
import styles from './ApprovalCard.module.css';
import { AuthorMark } from './AuthorMark.tsx';
import type { Answered } from './api.ts';
import { useCommenting } from './commenting.ts';
import { rememberedName, rememberName } from './guestName.ts';
import { Markdown } from './Markdown.tsx';

const text = messages.approval;

interface ApprovalCardProps {
  readonly approval: Approval;
  readonly onAnswer: (answered: Answered) => Promise<void>;
  /** What else can be done with it. */
  readonly actions?: ReactNode;
}

/** That approval was asked for, who gave it, and where to give it. */
export function ApprovalCard({ approval, onAnswer, actions }: ApprovalCardProps) {
  const { mayComment } = useCommenting();
  const { askedBy, createdAt, version, note, answers, waitingFor } = approval;
  const [isAnswering, setAnswering] = useState(false);
  const own = answers.find(({ mine }) => mine);
  const again = useFocusWhenLost<HTMLButtonElement>(`${own?.answeredAt} ${isAnswering}`);
  return (
    <section className={styles.card} aria-label={text.title}>
      <header>
        <h3 className={styles.title}>
          <bdi>{text.askedBy(askedBy.name)}</bdi>
        </h3>
        <p className={styles.meta}>
          {text.ofVersion(version.revision)} · <Ago time={createdAt} />
        </p>
        {approval.changedSince ? <p className={styles.changed}>{text.changedSince}</p> : null}
      </header>
      {note ? <Markdown text={note} /> : null}
      {answers.length > 0 ? (
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={`${answer.author.id ?? answer.author.name} ${answer.answeredAt}`} className={styles.answer}>
              <AuthorMark author={answer.author} />
              <div>
                <p>
                  <bdi className={styles.name}>{answer.author.name}</bdi>{' '}
                  {answer.author.kind === 'guest' ? <span className={styles.meta}>({messages.guest})</span> : null}
                </p>
                <p className={answer.verdict === 'approve' ? styles.approved : styles.changes}>
                  {answer.verdict === 'approve' ? <Check aria-hidden="true" /> : <Pencil aria-hidden="true" />}
                  {text.verdicts[answer.verdict]}
                  <span className={styles.meta}>
                    · <Ago time={answer.answeredAt} />
                  </span>
                </p>
                {answer.note ? <Markdown text={answer.note} /> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {waitingFor.length > 0 ? (
        <p className={styles.meta}>{text.waitingFor(waitingFor.map(({ name }) => name).join(', '))}</p>
      ) : null}
      {mayComment && (isAnswering || !own) ? (
        <AnswerForm
          takesFocus={isAnswering}
          onAnswer={async (answered) => {
            await onAnswer(answered);
            setAnswering(false);
          }}
        />
      ) : null}
      {(mayComment && own && !isAnswering) || actions ? (
        <div className={classNames(styles.buttons, styles.quiet)}>
          {mayComment && own && !isAnswering ? (
            <Button ref={again} size="small" variant="quiet" onClick={() => setAnswering(true)}>
              {text.answerAgain}
            </Button>
          ) : null}
          {actions}
        </div>
      ) : null}
    </section>
  );
}

/** Two buttons; whoever asks for changes says which. */
function AnswerForm({
  takesFocus,
  onAnswer,
}: Pick<ApprovalCardProps, 'onAnswer'> & {
  /** When it appears. */
  readonly takesFocus: boolean;
}) {
  const { isGuest } = useCommenting();
  const [verdict, setVerdict] = useState<Verdict>();
  const [wentBack, setWentBack] = useState(false);
  const [note, setNote] = useState('');
  const [name, setName] = useState(rememberedName);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const send = async (chosen: Verdict) => {
    if (isGuest && name.trim() === '') return setError(messages.compose.nameMissing);
    setBusy(true);
    setError(undefined);
    try {
      await onAnswer({ verdict: chosen, note: note.trim(), ...(isGuest ? { name: name.trim() } : {}) });
      if (isGuest) rememberName(name.trim());
    } catch (reason) {
      setError(describeError(reason));
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: Verdict) => {
    // Whoever only approves has said everything.
    if (chosen === 'approve' && !isGuest) void send(chosen);
    else setVerdict(chosen);
  };

  if (!verdict) {
    return (
      <div className={styles.buttons}>
        <Button
          size="small"
          variant="primary"
          icon={<Check />}
          busy={busy}
          autoFocus={takesFocus || wentBack}
          onClick={() => choose('approve')}
        >
          {text.approve}
        </Button>
        <Button size="small" onClick={() => choose('changes')}>
          {text.changes}
        </Button>
        {error ? <p role="alert">{error}</p> : null}
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send(verdict);
      }}
    >
      {isGuest ? (
        <TextField
          label={messages.compose.name}
          value={name}
          maxLength={100}
          autoComplete="name"
          autoFocus={!name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : null}
      <TextArea
        label={verdict === 'approve' ? text.approveNote : text.note}
        value={note}
        maxLength={2_000}
        rows={3}
        error={error}
        autoFocus={!isGuest || rememberedName() !== ''}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button size="small" variant="primary" type="submit" busy={busy}>
          {verdict === 'approve' ? text.approve : text.changes}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            setWentBack(true);
            setVerdict(undefined);
          }}
        >
          {messages.compose.cancel}
        </Button>
      </div>
    </form>
  );
}
