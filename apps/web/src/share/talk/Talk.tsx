import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import type { Anchor, Approval, Thread } from '@milepost/schema/http';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { CommentsApi } from '../../comments/api.ts';
import { CommentingContext } from '../../comments/commenting.ts';
import { Threads } from '../../comments/Threads.ts';
import { Toasts } from '../../ui/Toasts.tsx';
import type { ShareSource } from '../ShareSource.ts';
import { boxOfCard } from '../viewer/cardAt.ts';
import type { ViewOfMap } from '../viewer/MapViewer.tsx';
import { Pins } from './Pins.tsx';
import { TalkPanel } from './TalkPanel.tsx';

export interface TalkProps {
  readonly source: ShareSource;
  readonly map: JourneyMap;
  readonly layout: MapLayout;
  readonly view: ViewOfMap;
  /** The card that was pressed last; a new object each time. */
  readonly pressed: { readonly cardId: string | undefined } | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** What is said about a shared map: pins on it, and a panel beside it, where guests write under a name of their own. */
export function Talk({ source, map, layout, view, pressed, isOpen, onOpen }: TalkProps) {
  const [api, threads] = useMemo(() => {
    const made = new CommentsApi(source.base);
    return [made, new Threads(made)] as const;
  }, [source]);
  const [approvals, setApprovals] = useState<readonly Approval[]>([]);
  // What can't be read now is read the next time.
  const loadApprovals = useCallback(() => api.approvals().then(setApprovals, () => {}), [api]);
  const state = useSyncExternalStore(threads.subscribe, threads.current);
  const commenting = useMemo(() => ({ threads, mayComment: true, isGuest: true, readers: [] }), [threads]);
  const [openId, setOpenId] = useState<string>();
  /** Threads that hang on one pin, while only those are listed. */
  const [only, setOnly] = useState<ReadonlySet<string>>();
  const [draft, setDraft] = useState<Anchor>();

  useEffect(() => {
    void threads.load();
    void loadApprovals();
    source.onApprovals = () => void loadApprovals();
    source.onThread = (id) => void (id === undefined ? threads.load() : threads.refresh(id));
    return () => {
      source.onThread = () => {};
      source.onApprovals = () => {};
    };
  }, [source, threads, loadApprovals]);

  useEffect(() => {
    if (!pressed?.cardId) return;
    setOpenId(undefined);
    setDraft({ kind: 'card', id: pressed.cardId });
    onOpen(true);
  }, [pressed, onOpen]);

  const open = (thread: Thread | undefined) => {
    setDraft(undefined);
    setOpenId(thread?.id);
    if (thread) onOpen(true);
  };
  const openPin = (pinned: readonly Thread[]) => {
    if (pinned.length === 1) return open(pinned[0]);
    open(undefined);
    setOnly(new Set(pinned.map(({ id }) => id)));
    onOpen(true);
  };
  const show = ({ anchor }: Thread) => {
    const box = anchor.kind === 'card' && anchor.id ? boxOfCard(layout, anchor.id) : undefined;
    if (box) view.panZoom.lookAt(box);
  };

  return (
    <CommentingContext value={commenting}>
      {createPortal(
        <Pins
          map={map}
          layout={layout}
          panZoom={view.panZoom}
          threads={state.threads?.filter(({ resolved, id }) => !resolved || id === openId) ?? []}
          openId={openId}
          draft={isOpen ? draft : undefined}
          onOpen={openPin}
        />,
        view.element,
      )}
      {isOpen ? (
        <TalkPanel
          map={map}
          state={state}
          approvals={approvals}
          onAnswer={async (id, answered) => {
            await api.answer(id, answered);
            await loadApprovals();
          }}
          openId={openId}
          only={only}
          onShowAll={() => setOnly(undefined)}
          draft={draft}
          onDraft={setDraft}
          onOpen={open}
          onShow={show}
          onClose={() => {
            setOnly(undefined);
            onOpen(false);
          }}
        />
      ) : null}
      <Toasts />
    </CommentingContext>
  );
}
