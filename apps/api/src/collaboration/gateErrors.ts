/** The map isn't there, or is in the trash. */
export class MapGoneError extends Error {
  override readonly name = 'MapGoneError';
}

/** The server is shutting down. */
export class ClosingError extends Error {
  override readonly name = 'ClosingError';
}

/** The map was changed since the revision that an edit was made for. */
export class StaleRevisionError extends Error {
  override readonly name = 'StaleRevisionError';
}
