import type { JourneyMap } from '@milepost/schema';
import { anchorText } from '@milepost/schema';
import type { Anchor, Approval, Thread } from '@milepost/schema/http';
import { ArrowLeft, MessageSquare, Plus, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Approvals } from '../../comments/Approvals.tsx';
import type { Answered } from '../../comments/api.ts';
import { Composer } from '../../comments/Composer.tsx';
import { useCommenting } from '../../comments/commenting.ts';
import panel from '../../comments/Panel.module.css';
import { ThreadHead } from '../../comments/ThreadHead.tsx';
import { ThreadRow } from '../../comments/ThreadRow.tsx';
import type { ThreadsState } from '../../comments/Threads.ts';
import { ThreadView } from '../../comments/ThreadView.tsx';
import { messages } from '../../i18n/commentMessages.ts';
import { messages as words } from '../../i18n/shareMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

interface TalkPanelProps {
  readonly map: JourneyMap;
  readonly state: ThreadsState;
  /** Newest first. */
  readonly approvals: readonly Approval[];
  readonly onAnswer: (approvalId: string, answered: Answered) => Promise<void>;
  readonly openId: string | undefined;
  /** Lists no others where there are these. */
  readonly only: ReadonlySet<string> | undefined;
  readonly onShowAll: () => void;
  /** What a new thread is about to be about. */
  readonly draft: Anchor | undefined;
  readonly onDraft: (anchor: Anchor | undefined) => void;
  readonly onOpen: (thread: Thread | undefined) => void;
  readonly onShow: (thread: Thread) => void;
  readonly onClose: () => void;
}

/** The list of threads, one of them, or a new one. */
export function TalkPanel(props: TalkPanelProps) {
  const { map, state, approvals, onAnswer, openId, draft, onDraft, onOpen, onShow, onClose } = props;
  const { threads } = useCommenting();
  const root = useRef<HTMLElement>(null);
  const thread = draft ? undefined : state.threads?.find(({ id }) => id === openId);
  const isList = !thread && !draft;
  const text = messages.panel;

  // Whoever opens it goes on in it, from the next key on.
  useLayoutEffect(() => {
    if (!draft) root.current?.querySelector<HTMLElement>(openId ? '[data-back]' : '[data-close]')?.focus();
  }, [openId, draft]);

  const back = () => {
    onDraft(undefined);
    onOpen(undefined);
  };

  return (
    <aside
      ref={root}
      className={panel.panel}
      aria-label={messages.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (isList) onClose();
        else back();
      }}
    >
      <header className={panel.head}>
        {isList ? null : <IconButton data-back="" size="small" label={text.back} icon={<ArrowLeft />} onClick={back} />}
        <h2 className={panel.title}>{draft ? text.beginTitle : messages.label}</h2>
        <IconButton data-close="" size="small" label={text.close} icon={<X />} onClick={onClose} />
      </header>
      <div className={panel.body}>
        {draft ? (
          <div className={panel.inset}>
            <p className={panel.about}>
              <bdi>{messages.about(messages.anchors[draft.kind], anchorText(map, draft) ?? '')}</bdi>
            </p>
            <Composer
              key={`${draft.kind} ${draft.id}`}
              label={messages.compose.begin}
              hint={messages.compose.beginHint}
              send={messages.compose.begin}
              draftKey={`${draft.kind} ${draft.id}`}
              takesFocus
              onSend={async (said) => onOpen(await threads.begin(draft, said))}
              onCancel={back}
            />
          </div>
        ) : thread ? (
          <div className={panel.inset}>
            <ThreadView
              thread={thread}
              head={
                <ThreadHead
                  thread={thread}
                  label={anchorText(map, thread.anchor)}
                  onShow={thread.anchor.kind === 'card' ? () => onShow(thread) : undefined}
                />
              }
            />
          </div>
        ) : (
          <>
            <Approvals approvals={approvals} onAnswer={onAnswer} />
            <List {...props} onBegin={() => onDraft({ kind: 'map' })} />
          </>
        )}
      </div>
    </aside>
  );
}

interface ListProps extends Pick<TalkPanelProps, 'map' | 'state' | 'only' | 'onShowAll' | 'onOpen' | 'onShow'> {
  readonly onBegin: () => void;
}

function List({ map, state, only, onShowAll, onOpen, onShow, onBegin }: ListProps) {
  const { threads, error } = state;
  const text = messages.panel;
  if (!threads) {
    return error ? (
      <p role="alert" className={panel.none}>
        {words.comments.failed}
      </p>
    ) : null;
  }
  // What is settled comes last.
  const all = [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)];
  const listed = only ? all.filter(({ id }) => only.has(id)) : all;
  const begin = (
    <Button size="small" icon={<Plus />} onClick={onBegin}>
      {words.comments.aboutMap}
    </Button>
  );
  if (all.length === 0) {
    return (
      <EmptyState icon={<MessageSquare />} title={text.emptyTitle} level={3} className={panel.empty} actions={begin}>
        {words.comments.pick}
      </EmptyState>
    );
  }
  return (
    <>
      {only ? (
        <div className={panel.only}>
          <span>{text.several(listed.length)}</span>
          <Button size="small" onClick={onShowAll}>
            {text.showAll}
          </Button>
        </div>
      ) : null}
      <ul className={panel.list}>
        {listed.map((thread) => (
          <li key={thread.id}>
            <ThreadRow
              thread={thread}
              label={anchorText(map, thread.anchor)}
              onOpen={() => {
                onOpen(thread);
                onShow(thread);
              }}
            />
          </li>
        ))}
      </ul>
      <div className={panel.foot}>
        <p className={panel.none}>{words.comments.pick}</p>
        {begin}
      </div>
    </>
  );
}
