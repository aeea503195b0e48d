import type { Approval } from '@milepost/schema/http';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenMap } from '../../collab/connection.ts';
import type { Answered, CommentsApi } from '../../comments/api.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { onReconnect } from './onReconnect.ts';

/** The requests for approval of a map, newest first, and what can be done about them. */
export interface MapApprovals {
  readonly all: readonly Approval[];
  ask(asking: { note: string; people: readonly string[] }): Promise<void>;
  answer(id: string, answered: Answered): Promise<void>;
  takeBack(id: string): Promise<void>;
}

/** How long (ms) after an edit it is asked whether that changed what was approved. */
const CHANGED_AFTER = 3_000;

const NONE: readonly Approval[] = [];

/** The requests for approval of an open map, kept up to date by what the server says of them live. */
export function useApprovals(api: CommentsApi, open: OpenMap): MapApprovals {
  const [all, setAll] = useState(NONE);
  const map = useEditorState((state) => state.map);
  // What can't be read now is read the next time.
  const asked = useRef(0);
  const load = useCallback(async () => {
    const mine = ++asked.current;
    const found = await api.approvals().catch(() => undefined);
    // Of two answers, the one to the later question counts.
    if (found && mine === asked.current) setAll(found);
  }, [api]);

  useEffect(() => {
    void load();
    const stopHearing = open.onNews(({ type }) => {
      if (type === 'approvals') void load();
    });
    const stopFollowing = onReconnect(open, () => void load());
    return () => {
      stopHearing();
      stopFollowing();
    };
  }, [load, open]);
  const mayBecomeOld = all.some(({ changedSince }) => !changedSince);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit may be the first one since
  useEffect(() => {
    if (!mayBecomeOld) return;
    const timer = setTimeout(() => void load(), CHANGED_AFTER);
    return () => clearTimeout(timer);
  }, [map, mayBecomeOld, load]);

  return useMemo(
    () => ({
      all,
      ask: async (asking) => {
        await api.askForApproval(asking);
        await load();
      },
      answer: async (id, answered) => {
        await api.answer(id, answered);
        await load();
      },
      takeBack: async (id) => {
        await api.takeBackApproval(id);
        await load();
      },
    }),
    [api, all, load],
  );
}
