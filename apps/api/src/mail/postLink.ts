import type { AccountLink } from '../accounts/createAuth.ts';
import type { PostOffice } from './postOffice.ts';
import { resetPassword, verifyEmail } from './wording.ts';

/** Writes to somebody about their account. */
export async function postLink(office: PostOffice, { kind, to, url, expiresAt }: AccountLink): Promise<void> {
  const wording = kind === 'verify_email' ? verifyEmail(to.name, url) : resetPassword(to.name, url);
  await office.post({ kind, userId: to.id, email: to.email, ...wording, url, expiresAt });
}
