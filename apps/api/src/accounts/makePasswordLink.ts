import { Counters } from '../bus/counters.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { urlOf } from '../http/urlOf.ts';
import type { Logger } from '../logger.ts';
import { authSecret } from './authSecret.ts';
import { createAuth } from './createAuth.ts';

/**
 * A link by which whoever has the account of an email address sets a new password, within an hour and once; undefined when
 * nobody has. For whoever runs the server, who can reach the database: where no mail is sent, an owner has nobody else to
 * ask.
 */
export async function makePasswordLink(
  email: string,
  database: Database,
  { host, port, publicUrl, oidc }: Pick<Config, 'host' | 'port' | 'publicUrl' | 'oidc'>,
  log: Logger,
): Promise<string | undefined> {
  let made: string | undefined;
  const auth = createAuth(
    { database, counters: new Counters(), config: { publicUrl, oidc }, secret: await authSecret(database.sql), log },
    {
      refuseSignUp: async () => 'Accounts are not made here.',
      accountTaken: async () => undefined,
      sessionsEnded: () => undefined,
      send: async ({ url }) => {
        made = url;
      },
    },
  );
  await auth.api.requestPasswordReset({ body: { email, redirectTo: '/new-password' } });
  if (made === undefined) return undefined;
  const { pathname, search } = new URL(made);
  return new URL(`${pathname}${search}`, publicUrl ?? urlOf(host, port)).href;
}
