import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { anonymous } from 'better-auth/plugins/anonymous';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { Counters } from '../bus/counters.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Logger } from '../logger.ts';
import { authLimits } from './authLimits.ts';
import { refuseUnfit } from './refuseUnfit.ts';

/** Where the library's routes are. */
export const AUTH_PATH = '/api/auth';

/** The header in which the library is told whose request it is. Never taken from outside. */
export const ADDRESS_HEADER = 'x-milepost-address';

/** How long (s) a session lasts without a visit: a quarter of a year. It begins anew with each day of visits. */
const SESSION = 90 * 24 * 60 * 60;

/** How long (s) a link by which one proves to own an address, or sets a new password, is good for. */
const LINK = 60 * 60;

/** A link that is to reach one person by email. */
export interface AccountLink {
  kind: 'verify_email' | 'reset_password';
  to: { id: string; name: string; email: string };
  url: string;
  /** When the link stops working. */
  expiresAt: Date;
}

/** What authentication is made of. */
interface AuthParts {
  database: Pick<Database, 'prisma'>;
  counters: Counters;
  config: Pick<Config, 'publicUrl' | 'oidc'>;
  /** Signs cookies. */
  secret: string;
  log: Logger;
}

/** What happens around the library's own work. */
export interface AuthEvents {
  /** Why somebody may not sign up this way; undefined lets them. */
  refuseSignUp(how: 'anonymous' | 'email' | 'provider', email: string): Promise<string | undefined>;
  /** A visitor who drew without an account has signed in: what was theirs is the account's. */
  accountTaken(visitorId: string, userId: string): Promise<void>;
  /** Sessions of a user ended. */
  sessionsEnded(userId: string): void;
  send(link: AccountLink): Promise<void>;
}

export type Auth = ReturnType<typeof createAuth>;

/** Authentication: better-auth on our tables. Its routes, cookies and passwords are its own; who may come in is ours. */
export function createAuth({ database: { prisma }, counters, config, secret, log }: AuthParts, events: AuthEvents) {
  const linkOf = (kind: AccountLink['kind'], user: AccountLink['to'], url: string): AccountLink => ({
    kind,
    to: { id: user.id, name: user.name, email: user.email },
    url,
    expiresAt: new Date(Date.now() + LINK * 1000),
  });
  const refuseSignUp = async (how: Parameters<AuthEvents['refuseSignUp']>[0], email: unknown) => {
    const reason = await events.refuseSignUp(how, String(email ?? ''));
    if (reason) throw new APIError('FORBIDDEN', { message: reason, code: 'SIGN_UP_CLOSED' });
  };
  return betterAuth({
    appName: 'Milepost',
    secret,
    basePath: AUTH_PATH,
    // Under which name a request may come is decided before, by the site guard. Letters need PUBLIC_URL: `readConfig`.
    baseURL: config.publicUrl ?? { allowedHosts: ['*'], protocol: 'http', fallback: 'http://localhost' },
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    session: { expiresIn: SESSION, updateAge: 24 * 60 * 60 },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: LINK,
      sendResetPassword: ({ user, url }) => events.send(linkOf('reset_password', user, url)),
    },
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: LINK,
      sendVerificationEmail: ({ user, url }) => events.send(linkOf('verify_email', user, url)),
    },
    // Before it is looked up whether there is an account: whoever may not make one doesn't learn who has one.
    hooks: {
      before: createAuthMiddleware(async ({ path, body }) => {
        if (path === '/sign-up/email') await refuseSignUp('email', body?.email);
      }),
    },
    user: {
      validateUserInfo: async ({ user, source }) => {
        if (source.action !== 'create-user') return;
        const how = source.method === 'anonymous' ? 'anonymous' : source.method === 'oauth' ? 'provider' : 'email';
        await refuseSignUp(how, user.email);
      },
    },
    // A workspace whose only member deletes themselves would be without anybody.
    disabledPaths: ['/delete-anonymous-user'],
    databaseHooks: {
      user: {
        create: { before: async (user) => refuseUnfit(user) },
        update: { before: async (user) => refuseUnfit(user) },
      },
      session: {
        // Where somebody was when they signed in is nobody's business.
        create: { before: async (session) => ({ data: { ...session, ipAddress: null } }) },
        delete: { after: async ({ userId }) => events.sessionsEnded(userId) },
      },
    },
    plugins: [
      anonymous({
        generateName: () => 'Visitor',
        onLinkAccount: ({ anonymousUser, newUser }) => events.accountTaken(anonymousUser.user.id, newUser.user.id),
      }),
      ...(config.oidc ? [genericOAuth({ config: [providerOf(config.oidc)] })] : []),
    ],
    rateLimit: {
      enabled: true,
      customStorage: authLimits(counters),
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 60 },
        '/sign-in/anonymous': { window: 60, max: 120 },
        '/verify-password': { window: 60, max: 20 },
        '/request-password-reset': { window: 300, max: 10 },
        '/send-verification-email': { window: 300, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'milepost',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // The site guard has done this already, for all routes in the same way.
      disableCSRFCheck: true,
      disableOriginCheck: false,
    },
    onAPIError: {
      // What somebody did wrong is told to them, and is nothing for the log.
      onError: (error) => {
        if (!(error instanceof APIError) || error.statusCode >= 500) log.error({ part: 'auth', err: error }, 'failed');
      },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) =>
        level === 'error' ? log.error({ part: 'auth' }, message) : log.warn({ part: 'auth' }, message),
    },
  });
}

function providerOf({ issuer, clientId, clientSecret, name }: NonNullable<Config['oidc']>) {
  return {
    providerId: 'oidc',
    name,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
  };
}
