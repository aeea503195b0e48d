import type { WorkspaceSummary } from '@milepost/schema/http';
import { useSyncExternalStore } from 'react';
import { useSession } from '../app/session.ts';

const KEY = 'milepost.workspace';
const listeners = new Set<() => void>();
let remembered: string | undefined;

function current(): string {
  try {
    remembered ??= localStorage.getItem(KEY) ?? '';
  } catch {
    remembered ??= '';
  }
  return remembered;
}

function choose(id: string): void {
  remembered = id;
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Then it is remembered until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface WorkspaceChoice {
  readonly workspaces: readonly WorkspaceSummary[];
  /** The workspace whose maps are shown; undefined shows those of all. */
  readonly workspaceId: string | undefined;
  /** Where new maps go; undefined leaves it to the server. */
  readonly placeForNew: string | undefined;
  /** An empty id is for all of them. */
  readonly choose: (id: string) => void;
}

/** Whose maps are looked at: one choice for home, the trash and what is made anew, kept on this device. */
export function useWorkspace(): WorkspaceChoice {
  const session = useSession();
  const id = useSyncExternalStore(subscribe, current);
  const workspaces = typeof session === 'string' ? [] : session.workspaces;
  const chosen = workspaces.find((workspace) => workspace.id === id);
  const mayFill = chosen?.role === 'owner' || chosen?.role === 'editor';
  return { workspaces, workspaceId: chosen?.id, placeForNew: mayFill ? chosen.id : undefined, choose };
}
