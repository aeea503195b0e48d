import { mapPeople, putMapPeopleBody } from '@milepost/schema/http';
import type * as z from 'zod';
import { emailOf } from '../accounts/emailOf.ts';
import type { App } from '../http/app.ts';
import { mapIdParams, problems } from '../http/contract.ts';
import { ProblemError } from '../http/problemError.ts';
import type { Role } from '../policies/role.ts';
import type { Services } from '../services.ts';
import { requireMap } from './requireMap.ts';

const tags = ['People'];
const params = mapIdParams;

type Named = NonNullable<z.infer<typeof putMapPeopleBody>['people']>[number];

/** `/api/maps/:id/people`: whom a map is open to. */
export function peopleRoutes(app: App, services: Services): void {
  const { maps, users, rights, activities, office } = services;

  app.get(
    '/api/maps/:id/people',
    { schema: { tags, summary: 'See whom a map is open to', params, response: { 200: mapPeople, ...problems(404) } } },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'read');
      return reply.header('cache-control', 'no-store').send(await readPeople(id));
    },
  );

  app.put(
    '/api/maps/:id/people',
    {
      schema: {
        tags,
        summary: 'Decide whom a map is open to',
        description: 'What is absent stays as it is. `people` is the whole list, with an owner in it.',
        params,
        body: putMapPeopleBody,
        response: { 200: mapPeople, ...problems(403, 404, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireMap(request, services, 'manage');
      const { visibility, people } = request.body;
      await maps.setPeople(id, visibility, people && (await resolve(people)));
      rights.changed({ mapId: id });
      await activities.note(id, 'people-changed', request.actor);
      return reply.header('cache-control', 'no-store').send(await readPeople(id));
    },
  );

  async function readPeople(id: string) {
    const { visibility, people } = await maps.people(id);
    return {
      visibility,
      people: people.map(({ userId, role, user }) => ({ userId, name: user.name, ...emailOf(user), role })),
    };
  }

  /** Finds the users that a list names; each faulty entry is told. */
  async function resolve(people: readonly Named[]): Promise<Array<{ userId: string; role: Role }>> {
    const keyOf = (person: Named) => ('userId' in person ? person.userId : person.email.toLowerCase());
    const keys = people.map(keyOf);
    // Where an address can be confirmed, one that isn't may be anybody's.
    const found = await users.findAll(keys, keys, { onlyConfirmed: office.delivers });
    const idOf = new Map(found.flatMap(({ id, email }) => [[id, id] as const, [email, id] as const]));
    const stranger = office.delivers ? 'has no account with a confirmed address here' : 'has no account here';
    const errors: Array<{ path: string; message: string }> = [];
    const resolved = people.map((person, index) => {
      const userId = idOf.get(keyOf(person)) ?? '';
      if (!userId) errors.push({ path: `people.${index}`, message: stranger });
      return { userId, role: person.role };
    });
    if (new Set(resolved.map(({ userId }) => userId)).size < resolved.length && errors.length === 0) {
      errors.push({ path: 'people', message: 'names somebody twice' });
    }
    if (!resolved.some(({ role }) => role === 'owner')) {
      errors.push({ path: 'people', message: 'has nobody who owns the map' });
    }
    if (errors.length > 0) throw new ProblemError(422, undefined, { errors });
    return resolved;
  }
}
