import { createHash } from 'node:crypto';
import { newId } from '@milepost/schema';
import type { Redis } from 'ioredis';
import * as z from 'zod';
import type { Logger } from '../logger.ts';
import type { Bus } from './bus.ts';
import type { ServerEvent } from './events.ts';
import { serverEvent } from './events.ts';

/** How often (ms) a sign of life goes through Redis and back. */
const BEAT = 1_000;

/** After this long (ms) without a word, not even one's own, a connection counts as dead, whatever it says of itself. */
const SILENCE = 5_000;

/** How long (ms) a start waits for Redis. */
const PATIENCE = 2_000;

const envelope = z.object({ from: z.string(), event: serverEvent.optional() });

/**
 * What joins the buses of several processes: a channel of Redis. Redis keeps nothing and promises nothing; so whoever may
 * have missed something looks at everything anew. While there is no connection that happens with every beat: what others
 * do is then seen a second later, from the database.
 */
export class RedisLink {
  readonly #bus: Bus;
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  readonly #channel: string;
  readonly #log: Logger;
  readonly #self = newId();
  #beating: NodeJS.Timeout | undefined;
  /** When (ms) the channel was heard last. */
  #heard = 0;
  #isSubscribed = false;
  /** Whether something of ours didn't go out, so that the others don't know what they missed. */
  #hasLost = false;

  /** `redis` isn't connected yet. Only processes with the same `channel` hear each other. */
  constructor(bus: Bus, redis: Redis, channel: string, log: Logger) {
    this.#bus = bus;
    this.#publisher = redis;
    this.#subscriber = redis.duplicate();
    // Its errors are the same as the other's, which are logged.
    this.#subscriber.on('error', () => undefined);
    this.#channel = channel;
    this.#log = log;
  }

  /** Connects. Where that fails, or takes long, it goes on trying and the server starts all the same. */
  async open(): Promise<void> {
    this.#subscriber.on('message', (_channel, text) => this.#receive(text));
    this.#subscriber.on('close', () => {
      this.#isSubscribed = false;
    });
    const subscribed = new Promise<void>((resolve) => {
      this.#subscriber.on('ready', () => void this.#subscribe().then(resolve, () => this.#subscriber.disconnect(true)));
    });
    this.#bus.connect((event) => this.#send(event));
    const connecting = [this.#publisher, this.#subscriber].map((redis) => redis.connect().catch(() => undefined));
    await Promise.race([Promise.all([...connecting, subscribed]), timeout(PATIENCE)]);
    this.#beating = setInterval(() => this.#beat(), BEAT);
    this.#beating.unref();
  }

  close(): void {
    clearInterval(this.#beating);
    this.#bus.connect();
    this.#subscriber.disconnect();
    this.#publisher.disconnect();
  }

  async #subscribe(): Promise<void> {
    await this.#subscriber.subscribe(this.#channel);
    this.#heard = Date.now();
    this.#isSubscribed = true;
    this.#bus.deliver({ type: 'missed' });
  }

  #send(event: ServerEvent | undefined): void {
    const text = JSON.stringify({ from: this.#self, event });
    this.#publisher.publish(this.#channel, text).catch(() => {
      if (event) this.#hasLost = true;
    });
  }

  #receive(text: string): void {
    this.#heard = Date.now();
    const message = readEnvelope(text);
    // Of another version of Milepost, which knows of more.
    if (!message) this.#log.debug('an event that is not known here');
    else if (message.from !== this.#self && message.event) this.#bus.deliver(message.event);
  }

  #beat(): void {
    if (this.#hasLost && this.#publisher.status === 'ready') {
      this.#hasLost = false;
      this.#send({ type: 'missed' });
    }
    this.#send(undefined);
    if (this.#isSubscribed && Date.now() - this.#heard > SILENCE) this.#subscriber.disconnect(true);
    if (!this.#isSubscribed) this.#bus.deliver({ type: 'alone' });
  }
}

function readEnvelope(text: string): z.infer<typeof envelope> | undefined {
  try {
    return envelope.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function timeout(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** The channel of an installation, by the secret that all processes on its database have: several may share a Redis. */
export function channelOf(secret: string): string {
  return `milepost:${createHash('sha256').update(`channel ${secret}`).digest('base64url').slice(0, 22)}`;
}
