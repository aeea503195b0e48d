/** A message that passes by, perhaps with one thing to do about it. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Most that are in sight at once; an older one gives way. */
const MOST = 3;

/**
 * Shows a message at the foot of the window and says it to screen readers. It goes by itself, later when there is
 * something to do about it or when it tells of an error. What is said again takes the place of what was said before.
 * Returns its id.
 */
export function showToast(toast: {
  readonly message: string;
  readonly tone?: Toast['tone'];
  readonly action?: Toast['action'];
}): number {
  lastId += 1;
  const others = toasts.filter(({ message }) => message !== toast.message);
  set([...others.slice(1 - MOST), { tone: 'plain', ...toast, id: lastId }]);
  return lastId;
}

export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
}

/** For React's `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): readonly Toast[] => toasts,
};
