import { SCHEMA_VERSION } from '@milepost/schema';
import type { DenialReason } from '@milepost/schema/collab';

/** Why Hocuspocus shall stop. It has no message, since Hocuspocus would print that. */
export class DeniedError extends Error {
  override readonly name = 'DeniedError';
  readonly reason: DenialReason | 'in-use';

  constructor(reason: DenialReason | 'in-use') {
    super('');
    this.reason = reason;
  }
}

/**
 * Keeps clients away that know only an older form of the document. One that doesn't say is taken for a current one.
 *
 * @throws DeniedError
 */
export function checkSchemaVersion(said: string | null): void {
  if (said !== null && Number(said) !== SCHEMA_VERSION) throw new DeniedError('schema-outdated');
}
