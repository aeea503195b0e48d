import type { OpenMap } from '../../collab/connection.ts';

/** Calls `listener` when the server answers again after a while without it: what happened meanwhile went unheard. */
export function onReconnect(open: OpenMap, listener: () => void): () => void {
  let { saved } = open.status();
  return open.subscribe(() => {
    const before = saved;
    saved = open.status().saved;
    if (before === 'offline' && saved !== 'offline') listener();
  });
}
