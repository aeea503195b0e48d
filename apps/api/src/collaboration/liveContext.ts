import type { LiveSocket } from './liveSocket.ts';
import type { Visit } from './standing.ts';

/** What goes with a connection through all hooks. */
export interface LiveContext extends Visit {
  socket: LiveSocket;
  /** How often rights had changed when this one's were looked up. */
  rightsAsOf: number;
}

/** A hook's payload with that. */
export type Hooked<Payload extends { context: unknown }> = Omit<Payload, 'context'> & { context: LiveContext };
