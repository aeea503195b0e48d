import type { JourneyMap } from '@milepost/schema';
import type { Comment, Problem, Thread } from '@milepost/schema/http';
import type { Answer, ApiClient } from '../../testing/apiClient.ts';
import { noteIn } from '../../testing/apiClient.ts';

/** Comments of a map as somebody writes and reads them. `base` is `/api/maps/:id` or `/api/share/:token`. */
export class Threads {
  readonly #client: ApiClient;
  readonly #base: string;

  constructor(client: ApiClient, base: string) {
    this.#client = client;
    this.#base = base;
  }

  async list(): Promise<Thread[]> {
    return (await this.#client.send<Thread[]>('GET', `${this.#base}/threads`)).body;
  }

  get(id: string): Promise<Answer<Thread & Problem>> {
    return this.#client.send('GET', `${this.#base}/threads/${id}`);
  }

  post(json: object): Promise<Answer<Thread & Problem>> {
    return this.#client.send('POST', `${this.#base}/threads`, { json });
  }

  /** Begins a thread about the map, or about what `anchor` names, and gives it. */
  async begin(body = 'First', more: object = {}): Promise<Thread> {
    const answer = await this.post({ anchor: { kind: 'map' }, body, ...more });
    if (answer.status !== 201) throw new Error(`no thread was begun: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  reply(threadId: string, json: object): Promise<Answer<Comment & Problem>> {
    return this.#client.send('POST', `${this.#base}/threads/${threadId}/comments`, { json });
  }

  resolve(threadId: string, resolved = true): Promise<Answer<Thread & Problem>> {
    return this.#client.send('PATCH', `${this.#base}/threads/${threadId}`, { json: { resolved } });
  }

  rewrite(threadId: string, commentId: string, json: object): Promise<Answer<Comment & Problem>> {
    return this.#client.send('PATCH', `${this.#base}/threads/${threadId}/comments/${commentId}`, { json });
  }

  remove(threadId: string, commentId: string): Promise<Answer<Problem>> {
    return this.#client.send('DELETE', `${this.#base}/threads/${threadId}/comments/${commentId}`);
  }

  react(
    threadId: string,
    commentId: string,
    emoji: string,
    method: 'PUT' | 'DELETE' = 'PUT',
  ): Promise<Answer<Comment & Problem>> {
    const path = `${this.#base}/threads/${threadId}/comments/${commentId}/reactions/${encodeURIComponent(emoji)}`;
    return this.#client.send(method, path);
  }

  read(threadId: string, until: string): Promise<Answer<Problem>> {
    return this.#client.send('PUT', `${this.#base}/threads/${threadId}/read`, { json: { until } });
  }
}

/** Puts a card called `id` on a map, and gives what a comment is pinned to it by. */
export async function addNote(
  client: ApiClient,
  { id: mapId, document }: { id: string; document: JourneyMap },
  id: string,
  text: string,
): Promise<{ kind: 'card'; id: string }> {
  const { status } = await client.patch(mapId, [{ op: 'put', in: 'cards', record: noteIn(document, id, text) }]);
  if (status !== 200) throw new Error('the card was not made');
  return { kind: 'card', id };
}
