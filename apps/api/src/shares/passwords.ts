import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** What is kept of a link's password: made slow to try on purpose. */
export const hashSharePassword = hashPassword;

export function isSharePassword(password: string, hash: string): Promise<boolean> {
  return verifyPassword({ password, hash });
}
