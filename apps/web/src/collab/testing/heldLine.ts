import { connect, createServer, type Socket } from 'node:net';

/** What a connection lets through: not even the answer to the handshake, or so many of the server's messages after it. */
const NOTHING = -1;
const ALL = Number.POSITIVE_INFINITY;

/** A line to a server that can fall silent: it takes what is sent, accepts who connects, and brings nothing. */
export interface HeldLine {
  /** Address of the live connection through this line. */
  liveUrl: string;
  /** How many connections were ever made. */
  connections(): number;
  /** Over how many of those made while it was held something was asked. */
  asked(): number;
  /** Brings nothing more; with `messages`, new connections open, and bring so many messages of the server's. */
  hold(messages?: number): void;
  /** Brings everything, also what was held back. */
  release(): void;
  close(): Promise<void>;
}

export async function holdableLine(target: string): Promise<HeldLine> {
  const port = Number(new URL(target).port);
  const flows = new Set<Flow>();
  let held = ALL;
  let made = 0;
  let asked = 0;
  const server = createServer((near) => {
    made++;
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    const flow = new Flow(near, far, () => {
      if (held !== ALL) asked++;
    });
    flows.add(flow);
    flow.let(held);
    far.on('close', () => near.destroy());
    near.on('close', () => {
      flows.delete(flow);
      far.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as { port: number };

  return {
    liveUrl: target.replace(`:${port}`, `:${own}`),
    connections: () => made,
    asked: () => asked,
    hold(messages = NOTHING) {
      held = messages;
      for (const flow of flows) flow.let(NOTHING);
    },
    release() {
      held = ALL;
      for (const flow of flows) flow.let(ALL);
    },
    close: () =>
      new Promise((resolve) => {
        for (const flow of flows) flow.end();
        server.close(() => resolve());
      }),
  };
}

/** One connection. */
class Flow {
  readonly #near: Socket;
  readonly #far: Socket;
  #waiting = Buffer.alloc(0);
  #shookHands = false;
  #messages = ALL;

  constructor(near: Socket, far: Socket, onAsked: () => void) {
    this.#near = near;
    this.#far = far;
    far.on('data', (data: Buffer) => {
      this.#waiting = Buffer.concat([this.#waiting, data]);
      this.#pass();
    });
    let hasAsked = false;
    near.on('data', (data: Buffer) => {
      far.write(data);
      if (!this.#shookHands || hasAsked) return;
      hasAsked = true;
      onAsked();
    });
  }

  /** Lets so many more of the server's messages through. */
  let(messages: number): void {
    this.#messages = messages;
    // A server that hangs reads nothing either.
    if (messages === NOTHING) this.#near.pause();
    else this.#near.resume();
    this.#pass();
  }

  end(): void {
    this.#near.destroy();
    this.#far.destroy();
  }

  #pass(): void {
    if (this.#messages === NOTHING) return;
    if (!this.#shookHands) {
      const end = this.#waiting.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#shookHands = true;
      this.#bring(end + 4);
    }
    for (;;) {
      const size = messageSize(this.#waiting);
      if (size === undefined || this.#messages === 0) return;
      this.#messages--;
      this.#bring(size);
    }
  }

  #bring(bytes: number): void {
    this.#near.write(this.#waiting.subarray(0, bytes));
    this.#waiting = this.#waiting.subarray(bytes);
  }
}

/** The size of the WebSocket message that a server's bytes begin with, once all of it is there. */
function messageSize(data: Buffer): number | undefined {
  if (data.length < 2) return undefined;
  const short = data.readUInt8(1);
  const header = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (data.length < header) return undefined;
  const body = short === 127 ? Number(data.readBigUInt64BE(2)) : short === 126 ? data.readUInt16BE(2) : short;
  return data.length < header + body ? undefined : header + body;
}
