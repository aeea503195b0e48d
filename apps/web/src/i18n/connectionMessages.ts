import { wordsOf } from './dictionary.ts';
import { connections } from './en/connections.ts';

/** The words of connections: apart from the others, since they come after the map. */
export const messages = wordsOf('connections', connections);
