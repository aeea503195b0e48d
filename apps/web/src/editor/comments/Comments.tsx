import type { AnchorRef } from '@milepost/schema';
import type { Anchor, Thread } from '@milepost/schema/http';
import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import type { OpenMap } from '../../collab/connection.ts';
import type { Said } from '../../comments/api.ts';
import { CommentingContext } from '../../comments/commenting.ts';
import { placeOfAnchor } from '../../comments/pins/anchorBox.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { type Place, placeKey } from '../../store/place.ts';
import type { Selection } from '../../store/selection.ts';
import { whenSaved } from '../whenSaved.ts';
import { CommentsPanel } from './CommentsPanel.tsx';
import { EMPTY_DESK, stepDesk } from './desk.ts';
import { PinsLayer } from './PinsLayer.tsx';
import { PlacingInTable } from './PlacingInTable.tsx';
import { PlacingLayer } from './PlacingLayer.tsx';
import { useApprovals } from './useApprovals.ts';
import { useMapThreads } from './useMapThreads.ts';

/** What the page asks of comments. */
export interface CommentsHandle {
  /** Opens the threads about a place. */
  open(place: Place): void;
}

/** How long (ms) a new thread waits at most for what it is about to be saved. */
const PATIENCE = 3_000;

const NONE: readonly Thread[] = [];

interface CommentsProps {
  readonly ref: Ref<CommentsHandle>;
  /** Whether one is to be begun: on what is selected, or on what is chosen next. */
  readonly isAsked: boolean;
  /** Called when it is, or may not be. */
  readonly onTaken: () => void;
  readonly mapId: string;
  readonly open: OpenMap;
}

/** The comments of a map in the editor: pins over the canvas, and the panel beside it. */
export function Comments({ ref, isAsked, onTaken, mapId, open }: CommentsProps) {
  const editor = useEditor();
  const isOpen = useEditorState((state) => state.commentsOpen);
  const pinsShown = useEditorState((state) => state.pinsShown);
  const { api, commenting, mayComment, state } = useMapThreads(mapId, open);
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
  const unresolved = useMemo(
    () => state.threads?.filter(({ id, resolved }) => !resolved || id === desk.threadId) ?? NONE,
    [state.threads, desk.threadId],
  );
  useImperativeHandle(
    ref,
    () => ({
      open(place) {
        const key = placeKey(place);
        openThreads(unresolved.filter(({ anchor }) => keyOfAnchor(anchor) === key));
      },
    }),
    [openThreads, unresolved],
  );
  // Before the next key, which is meant for what is open then.
  useLayoutEffect(() => {
    if (!isAsked || mayComment === undefined) return;
    onTaken();
    const anchor = anchorOfSelection(editor.state.selection);
    if (mayComment && anchor) begin(anchor);
    else if (mayComment) step({ type: 'place' });
  }, [editor, isAsked, mayComment, onTaken, begin]);
  const send = async (said: Said) => {
    const { draft } = desk;
    if (!draft) return;
    // What it is about may have been made just now.
    await Promise.race([whenSaved(open).catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    const thread = await threads.begin(draft, said);
    step({ type: 'open', threads: [thread] });
  };

  useEffect(() => editor.set({ threads: countByPlace(unresolved) }), [editor, unresolved]);
  const unread = state.threads?.filter((thread) => thread.unread).length ?? 0;
  useEffect(() => editor.set({ unread, mayComment }), [editor, unread, mayComment]);
  const shownAs = useEditorState((state) => state.shownAs);
  const [canvas, setCanvas] = useState<Element | null>(null);
  // It comes and goes with the way in which the map is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in the page depends on it
  useLayoutEffect(() => setCanvas(document.querySelector('[data-canvas]')), [shownAs]);
  const cancel = useCallback(() => step({ type: 'cancel' }), []);

  return (
    <CommentingContext value={commenting}>
      {shownAs === 'table' && desk.isPlacing ? <PlacingInTable onPlace={begin} onCancel={cancel} /> : null}
      {canvas && shownAs === 'canvas'
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

function keyOfAnchor(anchor: AnchorRef): string | undefined {
  const place = placeOfAnchor(anchor);
  return place && placeKey(place);
}

function countByPlace(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { anchor } of threads) {
    const key = keyOfAnchor(anchor);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
