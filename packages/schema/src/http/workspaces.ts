import * as z from 'zod';
import { name } from '../text.ts';
import { role } from './roles.ts';

export const workspaceSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** The role of whoever asks. */
  role,
});

export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

export const workspaceBody = z.strictObject({ name });

export const member = z.object({
  userId: z.string(),
  name: z.string(),
  /** Absent for those who draw without an account. */
  email: z.string().optional(),
  role,
  joinedAt: z.iso.datetime(),
});

export type Member = z.infer<typeof member>;

export const memberBody = z.strictObject({ role });

export const invitation = z.object({
  id: z.string(),
  role,
  /** Absent for a link that anybody may use. */
  email: z.string().optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export type Invitation = z.infer<typeof invitation>;

export const invitationBody = z.strictObject({
  role,
  /** Whom it is for; a link for anybody without one. */
  email: z.email().max(320).optional(),
});

/** The only time that the token is told. */
export const madeInvitation = invitation.extend({ token: z.string(), url: z.string() });

export type MadeInvitation = z.infer<typeof madeInvitation>;

/** What somebody who has an invitation gets to see of it. */
export const offeredInvitation = z.object({
  workspace: z.object({ id: z.string(), name: z.string() }),
  role,
  email: z.string().optional(),
});

export type OfferedInvitation = z.infer<typeof offeredInvitation>;

/** Those who are not signed in make an account along the way. */
export const acceptInvitationBody = z.strictObject({
  account: z.strictObject({ name, email: z.email().max(320), password: z.string().min(10).max(128) }).optional(),
});
