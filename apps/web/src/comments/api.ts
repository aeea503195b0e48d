import type { Anchor, Approval, Comment, MapReader, ReactionEmoji, Thread, Verdict } from '@milepost/schema/http';
import { request, requestJson } from '../api/request.ts';

/** What somebody says: guests with their name, people with an account with the ids of those whom they call. */
export interface Said {
  readonly body: string;
  readonly name?: string | undefined;
  readonly mentions?: readonly string[] | undefined;
}

/** What somebody answers who was asked for approval: guests with their name. */
export interface Answered {
  readonly verdict: Verdict;
  readonly note?: string;
  readonly name?: string;
}

const part = encodeURIComponent;

/** The comments of one map on the server. `base` is `/api/maps/:id`, or `/api/share/:token` for guests. */
export class CommentsApi {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  list(signal?: AbortSignal): Promise<Thread[]> {
    return requestJson(`${this.#base}/threads`, { signal });
  }

  read(threadId: string): Promise<Thread> {
    return requestJson(this.#thread(threadId));
  }

  begin(anchor: Anchor, said: Said): Promise<Thread> {
    return requestJson(`${this.#base}/threads`, { method: 'POST', json: { anchor, ...said } });
  }

  reply(threadId: string, said: Said): Promise<Comment> {
    return requestJson(`${this.#thread(threadId)}/comments`, { method: 'POST', json: said });
  }

  resolve(threadId: string, resolved: boolean): Promise<Thread> {
    return requestJson(this.#thread(threadId), { method: 'PATCH', json: { resolved } });
  }

  rewrite(threadId: string, commentId: string, said: Pick<Said, 'body' | 'mentions'>): Promise<Comment> {
    return requestJson(this.#comment(threadId, commentId), { method: 'PATCH', json: said });
  }

  async remove(threadId: string, commentId: string): Promise<void> {
    await request(this.#comment(threadId, commentId), { method: 'DELETE' });
  }

  react(threadId: string, commentId: string, emoji: ReactionEmoji, isOn: boolean): Promise<Comment> {
    const path = `${this.#comment(threadId, commentId)}/reactions/${part(emoji)}`;
    return requestJson(path, { method: isOn ? 'PUT' : 'DELETE' });
  }

  async markRead(threadId: string, until: string): Promise<void> {
    await request(`${this.#thread(threadId)}/read`, { method: 'PUT', json: { until } });
  }

  /** Whom a comment may call by name. Only for people with an account who may comment. */
  readers(signal?: AbortSignal): Promise<MapReader[]> {
    return requestJson(`${this.#base}/readers`, { signal });
  }

  approvals(signal?: AbortSignal): Promise<Approval[]> {
    return requestJson(`${this.#base}/approvals`, { signal });
  }

  /** Asks for approval of the map as it is now. Only for people who may edit it. */
  askForApproval(asking: { note: string; people: readonly string[] }): Promise<Approval> {
    return requestJson(`${this.#base}/approvals`, { method: 'POST', json: asking });
  }

  answer(approvalId: string, answered: Answered): Promise<Approval> {
    return requestJson(`${this.#base}/approvals/${part(approvalId)}/answer`, { method: 'PUT', json: answered });
  }

  async takeBackApproval(approvalId: string): Promise<void> {
    await request(`${this.#base}/approvals/${part(approvalId)}`, { method: 'DELETE' });
  }

  #thread(threadId: string): string {
    return `${this.#base}/threads/${part(threadId)}`;
  }

  #comment(threadId: string, commentId: string): string {
    return `${this.#thread(threadId)}/comments/${part(commentId)}`;
  }
}
