import { deleteAccountBody } from '@milepost/schema/http';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../http/app.ts';
import { Attempts } from '../http/attempts.ts';
import { problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';
import { deleteAccount } from './deleteAccount.ts';
import { requireAccount } from './requireAccount.ts';

/** How new (ms) a session has to be where there is no password to ask for. */
const FRESH = 10 * 60_000;

/** `/api/account`: one's own account. */
export function accountRoutes(app: App, services: Services): void {
  const { database, auth, recent, rights, counters, assets } = services;
  const attempts = new Attempts(counters, 'delete-account', { times: 5, window: 60, pause: 60 });

  app.delete(
    '/api/account',
    {
      schema: {
        tags: ['Accounts'],
        summary: 'Delete your account with what is yours',
        description:
          'Workspaces with nobody else in them go with all their maps; maps in others go to their owners. What you wrote there stays, without your name. It asks for the password; without one, sign in anew before.',
        body: deleteAccountBody,
        response: { 204: z.undefined().describe('Done'), ...problems(403, 409, 415, 422, 429) },
      },
    },
    async (request, reply) => {
      const { id } = requireAccount(request);
      await attempts.count(id);
      if (!(await isThemselves(request, id, request.body.password))) {
        throw new ProblemError(403, 'The password is wrong, or you signed in too long ago.');
      }
      const deleted = await deleteAccount(database.sql, id);
      if (deleted.kept) {
        const names = deleted.kept.map(({ name }) => `“${name}”`).join(', ');
        throw new ProblemError(409, `You are the only owner of ${names}: make somebody else an owner first.`);
      }
      for (const mapId of deleted.maps) {
        recent.forget(mapId);
        rights.changed({ mapId });
      }
      for (const folder of [...deleted.maps, ...deleted.workspaces]) {
        await assets.files.removeAll(folder).catch(() => undefined);
      }
      rights.changed({ userId: id });
      rights.signedOut(id);
      return reply.code(204).send(undefined);
    },
  );

  /** Whether it is really them who sit there, and not somebody at their unlocked screen. */
  async function isThemselves(
    { headers: { cookie } }: FastifyRequest,
    userId: string,
    password: string | undefined,
  ): Promise<boolean> {
    const [row] = await database.sql.query<{ hash: string | null }>(
      `SELECT password AS hash FROM accounts WHERE user_id = $1 AND provider_id = 'credential'`,
      [userId],
    );
    if (!row?.hash) {
      const found = await auth.api.getSession({
        headers: fromNodeHeaders({ cookie }),
        query: { disableRefresh: true },
      });
      return found !== null && Date.now() - found.session.createdAt.getTime() < FRESH;
    }
    const { password: passwords } = await auth.$context;
    return password !== undefined && passwords.verify({ hash: row.hash, password });
  }
}
