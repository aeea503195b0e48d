import { ProblemError } from '../http/problemError.ts';
import type { Services } from '../services.ts';
import type { Added, NewComment } from './comments.repository.ts';
import { readersOf } from './readersOf.ts';
import type { Looker } from './threadView.ts';

/** What somebody sends to say something. */
interface Said {
  body: string;
  name?: string | undefined;
  mentions?: readonly string[] | undefined;
}

/**
 * A comment ready to be kept.
 *
 * @throws ProblemError 422 when a guest gives no name, or somebody is mentioned who can't be
 */
export async function newComment(
  { actor, map }: Looker,
  { body, name, mentions = [] }: Said,
  services: Pick<Services, 'database'>,
): Promise<NewComment> {
  const writer =
    actor.kind === 'guest'
      ? { userId: null, guestId: actor.id, authorName: requireName(name) }
      : { userId: actor.id, guestId: null, authorName: actor.name };
  return { ...writer, body, mentions: await checkMentions({ actor, map }, mentions, services) };
}

/**
 * What a guest calls themselves.
 *
 * @throws ProblemError 422
 */
export function requireName(name: string | undefined): string {
  if (name === undefined) throw refuse('name', 'is missing: guests say who they are');
  return name.trim();
}

/**
 * The users whom a comment may call by name: people who may read the map.
 *
 * @throws ProblemError 422
 */
export async function checkMentions(
  { actor, map }: Looker,
  mentions: readonly string[],
  { database }: Pick<Services, 'database'>,
  path = 'mentions',
): Promise<string[]> {
  if (mentions.length === 0) return [];
  if (actor.kind === 'guest') throw refuse(path, 'are for people with an account');
  const readers = new Set((await readersOf(database.sql, map)).map(({ id }) => id));
  const stranger = mentions.findIndex((id) => !readers.has(id));
  if (stranger >= 0) throw refuse(`${path}.${stranger}`, 'is nobody who may read this map');
  return [...new Set(mentions)];
}

/** @throws ProblemError 404, 409 when there was no room for it any more */
export function idOfAdded(added: Added): string {
  if (added === 'gone') throw new ProblemError(404, 'There is no such thread on this map.');
  if (added === 'full') throw new ProblemError(409, 'This map has as many comments as it may have.');
  return added.id;
}

function refuse(path: string, message: string): ProblemError {
  return new ProblemError(422, `${path}: ${message}`, { errors: [{ path, message }] });
}
