import type { AnchorRef } from '@milepost/schema';
import type { Anchor, Thread } from '@milepost/schema/http';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useReducer } from 'react';
import { createPortal } from 'react-dom';
import type { OpenMap } from '../../collab/connection.ts';
import type { Said } from '../../comments/api.ts';
import { CommentingContext } from '../../comments/commenting.ts';
import { placeOfAnchor } from '../../comments/pins/anchorBox.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import type { Selection } from '../../store/selection.ts';
import { whenSaved } from '../whenSaved.ts';
import { CommentsPanel } from './CommentsPanel.tsx';
import { EMPTY_DESK, stepDesk } from './desk.ts';
import { PinsLayer } from './PinsLayer.tsx';
import { PlacingLayer } from './PlacingLayer.tsx';
import { useApprovals } from './useApprovals.ts';
import { useMapThreads } from './useMapThreads.ts';

/** What the page asks of comments. */
export interface CommentsHandle {
  /** Begins one: on what is selected, or on what is chosen next. */
  begin(): void;
}

/** How long (ms) a new thread waits at most for what it is about to be saved. */
const PATIENCE = 3_000;

const NONE: readonly Thread[] = [];

interface CommentsProps {
  readonly ref: Ref<CommentsHandle>;
  readonly mapId: string;
  readonly open: OpenMap;
}

/** The comments of a map in the editor: pins over the canvas, and the panel beside it. */
export function Comments({ ref, mapId, open }: CommentsProps) {
  const editor = useEditor();
  const isOpen = useEditorState((state) => state.commentsOpen);
  const pinsShown = useEditorState((state) => state.pinsShown);
  const { api, commenting, state } = useMapThreads(mapId, open);
  const approvals = useApprovals(api, open);
  const { threads } = commenting;
  const [desk, step] = useReducer(stepDesk, EMPTY_DESK);

  const begin = useCallback(
    (anchor: Anchor) => {
      editor.set({ commentsOpen: true, pinsShown: true });
      step({ type: 'draft', anchor });
    },
    [editor],
  );
  useImperativeHandle(
    ref,
    () => ({
      begin() {
        const anchor = anchorOfSelection(editor.state.selection);
        if (anchor) begin(anchor);
        else step({ type: 'place' });
      },
    }),
    [editor, begin],
  );

  const show = useCallback(
    (anchor: AnchorRef) => {
      const fromCardId = anchor.kind === 'connection' && editor.state.map.connections[anchor.id ?? '']?.fromCardId;
      const place = fromCardId ? ({ kind: 'card', id: fromCardId } as const) : placeOfAnchor(anchor);
      if (place) editor.goTo(place, fromCardId ? 'keep' : 'select');
    },
    [editor],
  );
  const openThreads = useCallback(
    (chosen: readonly Thread[]) => {
      editor.set({ commentsOpen: true });
      step({ type: 'open', threads: chosen });
    },
    [editor],
  );
  const send = async (said: Said) => {
    const { draft } = desk;
    if (!draft) return;
    // What it is about may have been made just now.
    await Promise.race([whenSaved(open).catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    const thread = await threads.begin(draft, said);
    step({ type: 'open', threads: [thread] });
  };

  const unresolved = useMemo(
    () => state.threads?.filter(({ id, resolved }) => !resolved || id === desk.threadId) ?? NONE,
    [state.threads, desk.threadId],
  );
  const unread = state.threads?.filter((thread) => thread.unread).length ?? 0;
  useEffect(() => editor.set({ unread, mayComment: commenting.mayComment }), [editor, unread, commenting.mayComment]);
  const canvas = document.querySelector('[data-canvas]');
  const cancel = useCallback(() => step({ type: 'cancel' }), []);

  return (
    <CommentingContext value={commenting}>
      {canvas
        ? createPortal(
            <>
              {pinsShown ? (
                <PinsLayer threads={unresolved} openId={desk.threadId} draft={desk.draft} onOpen={openThreads} />
              ) : null}
              {desk.isPlacing ? <PlacingLayer onPlace={begin} onCancel={cancel} /> : null}
            </>,
            canvas,
          )
        : null}
      {isOpen && !desk.isPlacing ? (
        <CommentsPanel
          mapId={mapId}
          state={state}
          approvals={approvals}
          desk={desk}
          step={step}
          onShow={show}
          onBegin={send}
        />
      ) : null}
    </CommentingContext>
  );
}

/** What a comment on the selection is about; undefined where there are none, or several. */
function anchorOfSelection(selection: Selection): Anchor | undefined {
  if (selection.kind === 'none' || selection.kind === 'persona') return undefined;
  if (selection.kind !== 'cards') return { kind: selection.kind, id: selection.id };
  const [id, ...others] = selection.ids;
  return id && others.length === 0 ? { kind: 'card', id } : undefined;
}
