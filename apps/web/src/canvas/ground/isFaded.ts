import type { ConnectionBox } from '@milepost/drawing';

/** Whether a filter lets a connection fade: with either of its cards. */
export function isFaded({ connection }: ConnectionBox, matching: ReadonlySet<string> | undefined): boolean {
  return !!matching && !(matching.has(connection.fromCardId) && matching.has(connection.toCardId));
}
