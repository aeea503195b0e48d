import { createHash, randomBytes } from 'node:crypto';

/** A secret for an address or a header: 256 random bits, in letters that need no escaping. */
export function newSecretToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has more randomness than anybody can try, so that a plain hash does. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
