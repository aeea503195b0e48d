/** Who does something. `id` marks their edits; it is never shown. */
export interface Actor {
  kind: 'local';
  id: string;
}

/** Whoever reaches a server that has no accounts. */
export const LOCAL_PERSON: Actor = { kind: 'local', id: 'local' };

/** Who stands behind a request. */
export function actorOf(_request: { headers: unknown }): Actor {
  return LOCAL_PERSON;
}
