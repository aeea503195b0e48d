import type { Connection } from '@hocuspocus/server';
import type { LiveMessage } from '@milepost/schema/collab';

/** Tells one connection something beside the document. */
export function tell(connection: Connection, message: LiveMessage): void {
  connection.sendStateless(JSON.stringify(message));
}
