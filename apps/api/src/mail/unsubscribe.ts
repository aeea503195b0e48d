import { createHmac, timingSafeEqual } from 'node:crypto';

/** Proofs that whoever shows one got a letter of ours, good for ending such letters and nothing else. */
export class Unsubscribing {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** What the address ends with by which a user ends digests. */
  tokenOf(userId: string): string {
    return `${Buffer.from(userId).toString('base64url')}.${this.#proof(userId)}`;
  }

  /** Whose token this is; undefined for what is none. */
  userOf(token: string): string | undefined {
    const [encoded = '', proof = ''] = token.split('.');
    const userId = Buffer.from(encoded, 'base64url').toString();
    const given = Buffer.from(proof);
    const wanted = Buffer.from(this.#proof(userId));
    return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted) ? userId : undefined;
  }

  #proof(userId: string): string {
    return createHmac('sha256', this.#secret).update(`unsubscribe ${userId}`).digest('base64url');
  }
}
