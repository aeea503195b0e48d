import { Threads } from '../../comments/testing/threads.ts';
import { ApiClient } from '../../testing/apiClient.ts';
import { bringIn, signUp, tokenOf, userIdOf, workspaceOf } from '../../testing/people.ts';

/** Everybody who may ask for something, in the order of the columns of the matrices. */
export const ACTORS = [
  'nobody',
  'a visitor',
  'a stranger',
  'a viewer',
  'a commenter',
  'an editor',
  'the owner',
  'somebody named',
  'a viewing token',
  'a commenting token',
  'an editing token',
  'an owning token',
] as const;

export type ActorName = (typeof ACTORS)[number];

/** The people of a workspace with a map, and one of somebody else with another. */
export interface Cast {
  who: Record<ActorName, ApiClient>;
  owner: ApiClient;
  ownerId: string;
  workspaceId: string;
  /** Is an editor of the owner's maps by name. */
  namedId: string;
  /** Who has nothing to do with any of the others, and their workspace. */
  foreigner: ApiClient;
  foreignWorkspaceId: string;
}

/** Makes them all on a server on loopback. */
export async function makeCast(url: () => string): Promise<Cast> {
  const owner = await signUp(url, 'Owner');
  const workspaceId = await workspaceOf(owner);
  const member = async (name: 'Viewer' | 'Commenter' | 'Editor') => {
    const client = await signUp(url, name);
    await bringIn(owner, workspaceId, client, name.toLowerCase() as 'viewer');
    return client;
  };
  const named = await signUp(url, 'Named');
  const stranger = await signUp(url, 'Stranger');
  await workspaceOf(stranger);
  const foreigner = await signUp(url, 'Foreigner');
  return {
    who: {
      nobody: new ApiClient(url, {}),
      'a visitor': new ApiClient(url),
      'a stranger': stranger,
      'a viewer': await member('Viewer'),
      'a commenter': await member('Commenter'),
      'an editor': await member('Editor'),
      'the owner': owner,
      'somebody named': named,
      'a viewing token': await tokenOf(owner, url, 'viewer'),
      'a commenting token': await tokenOf(owner, url, 'commenter'),
      'an editing token': await tokenOf(owner, url, 'editor'),
      'an owning token': await tokenOf(owner, url, 'owner'),
    },
    owner,
    ownerId: await userIdOf(owner),
    workspaceId,
    namedId: await userIdOf(named),
    foreigner,
    foreignWorkspaceId: await workspaceOf(foreigner),
  };
}

/** A map of the owner's workspace, with somebody from outside who edits it. */
export async function makeMap({ owner, ownerId, workspaceId, namedId }: Cast): Promise<string> {
  const { id } = await owner.create({ title: 'Start', workspaceId });
  const people = [
    { userId: ownerId, role: 'owner' },
    { userId: namedId, role: 'editor' },
  ];
  const { status } = await owner.send('PUT', `/api/maps/${id}/people`, { json: { people } });
  if (status !== 200) throw new Error('the people of a map were not set');
  return id;
}

/** A thread on a map: of a commenter on one of the owner's, of the foreigner on one of theirs. */
export async function makeThread(
  { who, foreigner }: Cast,
  mapId: string,
  isOwn: boolean,
): Promise<{ threadId: string; commentId: string; emoji: string }> {
  const { id, comments } = await new Threads(isOwn ? who['a commenter'] : foreigner, `/api/maps/${mapId}`).begin();
  return { threadId: id, commentId: comments[0]?.id ?? '', emoji: encodeURIComponent('👍') };
}
