import { InvalidMapError, LIMITS } from '@milepost/schema';

/**
 * Makes sure that a map's JSON text keeps the limit of a document. A body may be a little longer than a document.
 *
 * @throws InvalidMapError
 */
export function refuseTooLarge(document: string): void {
  const bytes = Buffer.byteLength(document);
  if (bytes <= LIMITS.documentBytes) return;
  throw new InvalidMapError([{ path: '', message: `has ${bytes} bytes; the limit is ${LIMITS.documentBytes}` }]);
}
