import type { AnchorRef } from '@milepost/schema';
import { anchorText } from '@milepost/schema';
import type { Thread } from '@milepost/schema/http';
import { ArrowLeft, Check, MessageSquare, Plus, X } from 'lucide-react';
import { type Dispatch, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { describeError } from '../../api/describeError.ts';
import { Approvals } from '../../comments/Approvals.tsx';
import type { Said } from '../../comments/api.ts';
import { Composer } from '../../comments/Composer.tsx';
import { useCommenting } from '../../comments/commenting.ts';
import styles from '../../comments/Panel.module.css';
import { ThreadHead } from '../../comments/ThreadHead.tsx';
import { ThreadRow } from '../../comments/ThreadRow.tsx';
import type { ThreadsState } from '../../comments/Threads.ts';
import { ThreadView } from '../../comments/ThreadView.tsx';
import { messages } from '../../i18n/commentMessages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AskForApproval } from './AskForApproval.tsx';
import type { Desk, DeskStep } from './desk.ts';
import { Filters } from './Filters.tsx';
import { filterThreads } from './filterThreads.ts';
import { TakeAlong } from './TakeAlong.tsx';
import type { MapApprovals } from './useApprovals.ts';

const text = messages.panel;

interface CommentsPanelProps {
  readonly mapId: string;
  readonly state: ThreadsState;
  readonly approvals: MapApprovals;
  readonly desk: Desk;
  readonly step: Dispatch<DeskStep>;
  readonly onShow: (anchor: AnchorRef) => void;
  readonly onBegin: (said: Said) => Promise<void>;
}

/** The panel of comments: the list of threads, one of them, or a new one. */
export function CommentsPanel({ mapId, state, approvals, desk, step, onShow, onBegin }: CommentsPanelProps) {
  const editor = useEditor();
  const panel = useRef<HTMLElement>(null);
  const { isGuest } = useCommenting();
  const { threadId, draft, isAsking } = desk;
  const thread = state.threads?.find(({ id }) => id === threadId);
  const isList = !thread && !draft && !isAsking;
  const close = () => {
    step({ type: 'list' });
    editor.set({ commentsOpen: false });
    editor.view.takeFocus();
  };
  // Whoever opened a thread goes on in the panel, and comes back to its line: before the next key, which is meant for that.
  useLayoutEffect(() => {
    if (threadId) panel.current?.querySelector<HTMLElement>('[data-back]')?.focus({ preventScroll: true });
  }, [threadId]);
  const back = () => {
    // The list is there at once: the next key would otherwise be pressed at nothing, and the focus come after it.
    flushSync(() => step({ type: 'list' }));
    (
      panel.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(threadId ?? '')}"]`) ??
      panel.current?.querySelector<HTMLElement>('[data-close]')
    )?.focus();
  };

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={messages.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (isList) editor.view.takeFocus();
        else back();
      }}
    >
      <header className={styles.head}>
        {isList ? null : <IconButton data-back="" size="small" label={text.back} icon={<ArrowLeft />} onClick={back} />}
        <h2 className={styles.title}>{draft ? text.beginTitle : isAsking ? messages.approval.ask : messages.label}</h2>
        {isList && !isGuest ? <TakeAlong mapId={mapId} /> : null}
        <IconButton data-close="" size="small" label={text.close} icon={<X />} onClick={close} />
      </header>
      <div className={styles.body}>
        {thread ? (
          <OpenThread thread={thread} onShow={onShow} />
        ) : draft ? (
          <NewThread key={`${draft.kind} ${draft.id}`} anchor={draft} onBegin={onBegin} onCancel={back} />
        ) : isAsking ? (
          <AskForApproval approvals={approvals} onDone={back} />
        ) : (
          <ThreadList approvals={approvals} state={state} desk={desk} step={step} onShow={onShow} />
        )}
      </div>
    </aside>
  );
}

function OpenThread({ thread, onShow }: { readonly thread: Thread } & Pick<CommentsPanelProps, 'onShow'>) {
  const map = useEditorState((state) => state.map);
  return (
    <div className={styles.inset}>
      <ThreadView
        thread={thread}
        head={
          <ThreadHead
            thread={thread}
            label={anchorText(map, thread.anchor)}
            onShow={thread.anchor.kind === 'map' ? undefined : () => onShow(thread.anchor)}
          />
        }
      />
    </div>
  );
}

interface NewThreadProps extends Pick<CommentsPanelProps, 'onBegin'> {
  readonly anchor: AnchorRef;
  readonly onCancel: () => void;
}

function NewThread({ anchor, onBegin, onCancel }: NewThreadProps) {
  const label = useEditorState(({ map }) => anchorText(map, anchor));
  return (
    <div className={styles.inset}>
      <p className={styles.about}>
        <bdi>{messages.about(messages.anchors[anchor.kind], label ?? '')}</bdi>
      </p>
      <Composer
        label={messages.compose.begin}
        hint={messages.compose.beginHint}
        send={messages.compose.begin}
        draftKey={`${anchor.kind} ${anchor.id}`}
        takesFocus
        onSend={onBegin}
        onCancel={onCancel}
      />
    </div>
  );
}

function ThreadList({
  state,
  approvals,
  desk,
  step,
  onShow,
}: Pick<CommentsPanelProps, 'state' | 'approvals' | 'desk' | 'step' | 'onShow'>) {
  const map = useEditorState((current) => current.map);
  const { mayComment, isGuest } = useCommenting();
  const { threads, error } = state;
  const mayEdit = useEditorState((current) => current.mayEdit);
  const begin = () => step({ type: 'place' });
  const asked = (
    <Approvals
      approvals={approvals.all}
      onAnswer={approvals.answer}
      onTakeBack={mayEdit && !isGuest ? approvals.takeBack : undefined}
    />
  );
  const ask =
    mayEdit && !isGuest ? (
      <Button size="small" icon={<Check />} onClick={() => step({ type: 'ask' })}>
        {messages.approval.ask}
      </Button>
    ) : null;
  if (!threads) {
    return error ? (
      <Notice tone="error" className={styles.notice}>
        {describeError(error)}
      </Notice>
    ) : null;
  }
  if (threads.length === 0) {
    return (
      <>
        {asked}
        <EmptyState
          icon={<MessageSquare />}
          title={text.emptyTitle}
          level={3}
          className={styles.empty}
          actions={
            mayComment ? (
              <Button variant="primary" icon={<Plus />} onClick={begin}>
                {text.begin}
              </Button>
            ) : undefined
          }
        >
          {mayComment ? text.empty : text.emptyReading}
        </EmptyState>
        {ask ? <div className={styles.foot}>{ask}</div> : null}
      </>
    );
  }
  const { only, filter } = desk;
  const shown = only ? threads.filter(({ id }) => only.has(id)) : filterThreads(threads, filter, map);
  return (
    <>
      {asked}
      {only ? (
        <div className={styles.only}>
          <span>{text.several(shown.length)}</span>
          <Button size="small" onClick={() => step({ type: 'filter', filter })}>
            {text.showAll}
          </Button>
        </div>
      ) : (
        <Filters threads={threads} filter={filter} onChange={(next) => step({ type: 'filter', filter: next })} />
      )}
      <ul className={styles.list}>
        {shown.map((thread) => (
          <li key={thread.id}>
            <ThreadRow
              thread={thread}
              label={anchorText(map, thread.anchor)}
              onOpen={() => {
                step({ type: 'open', threads: [thread] });
                onShow(thread.anchor);
              }}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={styles.none}>{text.none}</p> : null}
      {mayComment ? (
        <div className={styles.foot}>
          <Button size="small" icon={<Plus />} onClick={begin}>
            {text.begin}
          </Button>
          {ask}
        </div>
      ) : null}
    </>
  );
}
